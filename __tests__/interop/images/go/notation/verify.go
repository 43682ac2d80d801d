package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/notaryproject/notation-go"
	"github.com/notaryproject/notation-go/dir"
	"github.com/notaryproject/notation-go/verifier"
	"github.com/notaryproject/notation-go/verifier/trustpolicy"
	"github.com/notaryproject/notation-go/verifier/truststore"
)

type verifying struct {
	// Policy is a trustpolicy.json, as it would stand in the configuration.
	Policy json.RawMessage `json:"policy"`
	// Store is the folder that holds truststore/x509.
	Store string `json:"store"`
}

func verify(reference string, v verifying) ([]string, error) {
	var policy trustpolicy.Document
	if err := json.Unmarshal(v.Policy, &policy); err != nil {
		return nil, err
	}
	judge, err := verifier.New(&policy, truststore.NewX509TrustStore(dir.NewSysFS(v.Store)), nil)
	if err != nil {
		return nil, err
	}
	repository, err := openRepository(reference)
	if err != nil {
		return nil, err
	}
	options := notation.VerifyOptions{ArtifactReference: reference, MaxSignatureAttempts: 100}
	_, outcomes, err := notation.Verify(context.Background(), judge, repository, options)
	var results []string
	for _, outcome := range outcomes {
		for _, result := range outcome.VerificationResults {
			if result.Error != nil {
				results = append(results, fmt.Sprintf("%s: %v", result.Type, result.Error))
			}
		}
	}
	return results, err
}
