// Puts every case of a file in x509-limbo's format to crypto/x509: id, tab, SUCCESS or FAILURE, tab, its words.
package main

import (
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"os"
	"strings"
	"time"
)

type testcase struct {
	ID             string   `json:"id"`
	Trusted        []string `json:"trusted_certs"`
	Untrusted      []string `json:"untrusted_intermediates"`
	Peer           string   `json:"peer_certificate"`
	ValidationTime string   `json:"validation_time"`
	ExtendedUsages []string `json:"extended_key_usage"`
}

var usages = map[string]x509.ExtKeyUsage{
	"codeSigning":  x509.ExtKeyUsageCodeSigning,
	"clientAuth":   x509.ExtKeyUsageClientAuth,
	"serverAuth":   x509.ExtKeyUsageServerAuth,
	"timeStamping": x509.ExtKeyUsageTimeStamping,
}

func read(text string) (*x509.Certificate, error) {
	block, _ := pem.Decode([]byte(text))
	return x509.ParseCertificate(block.Bytes)
}

// A root or helper that cannot be parsed is left out. Any one of Go's KeyUsages will do, so each is asked by itself.
func verify(one testcase) error {
	leaf, err := read(one.Peer)
	if err != nil {
		return err
	}
	at, err := time.Parse(time.RFC3339, one.ValidationTime)
	if err != nil {
		panic(err)
	}
	pool := func(texts []string) *x509.CertPool {
		made := x509.NewCertPool()
		for _, text := range texts {
			if certificate, err := read(text); err == nil {
				made.AddCert(certificate)
			}
		}
		return made
	}
	asked := []x509.ExtKeyUsage{x509.ExtKeyUsageAny}
	if len(one.ExtendedUsages) > 0 {
		asked = nil
		for _, name := range one.ExtendedUsages {
			asked = append(asked, usages[name])
		}
	}
	for _, usage := range asked {
		options := x509.VerifyOptions{
			Roots: pool(one.Trusted), Intermediates: pool(one.Untrusted),
			CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{usage},
		}
		if _, err := leaf.Verify(options); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var file struct {
		Testcases []testcase `json:"testcases"`
	}
	if err := json.Unmarshal(content, &file); err != nil {
		panic(err)
	}
	for _, one := range file.Testcases {
		if err := verify(one); err != nil {
			fmt.Printf("%s\tFAILURE\t%s\n", one.ID, strings.Join(strings.Fields(err.Error()), " "))
		} else {
			fmt.Printf("%s\tSUCCESS\t\n", one.ID)
		}
	}
}
