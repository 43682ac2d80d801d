// Verifies JAR files and programs of Windows (*.exe) with relic's library: digests, signature and chain, one file after
// the other in one process.
//
//	go run . ROOTS.pem FILE...
package main

import (
	"archive/zip"
	"crypto/x509"
	"fmt"
	"os"
	"strings"

	"github.com/sassoftware/relic/v7/lib/authenticode"
	"github.com/sassoftware/relic/v7/lib/signjar"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: relic ROOTS.pem FILE...")
		os.Exit(2)
	}
	pem, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(os.Args[1], err)
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(pem) {
		fail(os.Args[1], fmt.Errorf("no certificate"))
	}
	for _, path := range os.Args[2:] {
		if err := verify(path, roots); err != nil {
			fail(path, err)
		}
	}
	fmt.Printf("%d verified\n", len(os.Args)-2)
}

func verify(path string, roots *x509.CertPool) error {
	if strings.HasSuffix(path, ".exe") {
		return verifyProgram(path, roots)
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer archive.Close()
	signatures, err := signjar.Verify(&archive.Reader, false)
	if err != nil {
		return err
	}
	if len(signatures) == 0 {
		return fmt.Errorf("no signature")
	}
	for _, signature := range signatures {
		if err := signature.VerifyChain(roots, nil, x509.ExtKeyUsageCodeSigning); err != nil {
			return err
		}
	}
	return nil
}

func verifyProgram(path string, roots *x509.CertPool) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	signatures, err := authenticode.VerifyPE(file, false)
	if err != nil {
		return err
	}
	if len(signatures) == 0 {
		return fmt.Errorf("no signature")
	}
	for _, signature := range signatures {
		if err := signature.VerifyChain(roots, nil, x509.ExtKeyUsageCodeSigning); err != nil {
			return err
		}
	}
	return nil
}

func fail(what string, err error) {
	fmt.Fprintf(os.Stderr, "%s: %s\n", what, err)
	os.Exit(1)
}
