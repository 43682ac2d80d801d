// Signs and verifies with notation-go, as the notation command does: one request a line on standard input, one answer a
// line on standard output, both JSON.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type request struct {
	// Op is sign or verify.
	Op string `json:"op"`
	// Reference is HOST/REPOSITORY@DIGEST or HOST/REPOSITORY:TAG; the registry is asked by plain HTTP.
	Reference string `json:"reference"`

	signing
	verifying
}

type answer struct {
	// Error is what the library says against it; empty when it does not object.
	Error string `json:"error"`
	// Results of each check of each signature: integrity, authenticity and so on, with what is wrong.
	Results []string `json:"results,omitempty"`
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			fail(err)
		}
		if err := answers.Encode(serve(asked)); err != nil {
			fail(err)
		}
	}
	if err := lines.Err(); err != nil {
		fail(err)
	}
}

func serve(asked request) answer {
	switch asked.Op {
	case "sign":
		if err := sign(asked.Reference, asked.signing); err != nil {
			return answer{Error: err.Error()}
		}
		return answer{}
	case "verify":
		results, err := verify(asked.Reference, asked.verifying)
		if err != nil {
			return answer{Error: err.Error(), Results: results}
		}
		return answer{Results: results}
	}
	return answer{Error: fmt.Sprintf("the operation %q is not known", asked.Op)}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
