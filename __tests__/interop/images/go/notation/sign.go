package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"os"
	"time"

	"github.com/notaryproject/notation-core-go/signature"
	_ "github.com/notaryproject/notation-core-go/signature/cose"
	_ "github.com/notaryproject/notation-core-go/signature/jws"
	"github.com/notaryproject/notation-go"
	notationregistry "github.com/notaryproject/notation-go/registry"
	"github.com/notaryproject/notation-go/signer"
	tspclient "github.com/notaryproject/tspclient-go"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
	"oras.land/oras-go/v2/registry/remote"
)

type signing struct {
	// MediaType of the envelope.
	MediaType string `json:"mediaType"`
	// Key and Chain are PEM files; the chain begins with the leaf and ends with the root.
	Key   string `json:"key"`
	Chain string `json:"chain"`
	// Expiry in seconds; 0: none.
	Expiry   int               `json:"expiry"`
	Metadata map[string]string `json:"metadata"`
	// Authority and AuthorityRoot: the address of a timestamp authority and its root; empty: no timestamp.
	Authority     string `json:"authority"`
	AuthorityRoot string `json:"authorityRoot"`

	// What the notation command does not make by itself: see terms.
	terms
}

// terms of a signature that only notation-core-go can make.
type terms struct {
	// SigningAuthority takes the scheme notary.x509.signingAuthority in place of notary.x509.
	SigningAuthority bool `json:"signingAuthority"`
	// Time of signing; empty: now.
	Time string `json:"time"`
	// Attributes are extended and signed; Critical are the names of those that are critical.
	Attributes map[string]string `json:"attributes"`
	Critical   []string          `json:"critical"`
	// PayloadType in place of Notation's.
	PayloadType string `json:"payloadType"`
}

func (t terms) plain() bool {
	return !t.SigningAuthority && t.Time == "" && len(t.Attributes) == 0 && t.PayloadType == ""
}

func sign(reference string, s signing) error {
	by, err := newSigner(s)
	if err != nil {
		return err
	}
	repository, err := openRepository(reference)
	if err != nil {
		return err
	}
	options := notation.SignOptions{
		SignerSignOptions: notation.SignerSignOptions{
			SignatureMediaType: s.MediaType,
			ExpiryDuration:     time.Duration(s.Expiry) * time.Second,
		},
		ArtifactReference: reference,
		UserMetadata:      s.Metadata,
	}
	if s.Authority != "" {
		if options.Timestamper, err = tspclient.NewHTTPTimestamper(nil, s.Authority); err != nil {
			return err
		}
		if options.TSARootCAs, err = readPool(s.AuthorityRoot); err != nil {
			return err
		}
	}
	_, err = notation.Sign(context.Background(), by, repository, options)
	return err
}

func newSigner(s signing) (notation.Signer, error) {
	if s.plain() {
		return signer.NewGenericSignerFromFiles(s.Key, s.Chain)
	}
	pair, err := tls.LoadX509KeyPair(s.Chain, s.Key)
	if err != nil {
		return nil, err
	}
	chain := make([]*x509.Certificate, len(pair.Certificate))
	for i, der := range pair.Certificate {
		if chain[i], err = x509.ParseCertificate(der); err != nil {
			return nil, err
		}
	}
	local, err := signature.NewLocalSigner(chain, pair.PrivateKey)
	if err != nil {
		return nil, err
	}
	return &termSigner{local: local, terms: s.terms}, nil
}

// termSigner signs with the terms given.
type termSigner struct {
	local signature.Signer
	terms terms
}

// Sign makes an envelope for the descriptor.
func (t *termSigner) Sign(ctx context.Context, target ocispec.Descriptor, options notation.SignerSignOptions) ([]byte, *signature.SignerInfo, error) {
	content, err := json.Marshal(map[string]ocispec.Descriptor{"targetArtifact": {
		MediaType: target.MediaType, Digest: target.Digest, Size: target.Size, Annotations: target.Annotations,
	}})
	if err != nil {
		return nil, nil, err
	}
	at := time.Now()
	if t.terms.Time != "" {
		if at, err = time.Parse(time.RFC3339, t.terms.Time); err != nil {
			return nil, nil, err
		}
	}
	wanted := &signature.SignRequest{
		Payload:       signature.Payload{ContentType: "application/vnd.cncf.notary.payload.v1+json", Content: content},
		Signer:        t.local,
		SigningTime:   at.Truncate(time.Second),
		SigningScheme: signature.SigningSchemeX509,
		SigningAgent:  "interop/1.0",
		Timestamper:   options.Timestamper,
		TSARootCAs:    options.TSARootCAs,
	}
	if options.ExpiryDuration != 0 {
		wanted.Expiry = wanted.SigningTime.Add(options.ExpiryDuration)
	}
	if t.terms.SigningAuthority {
		wanted.SigningScheme = signature.SigningSchemeX509SigningAuthority
	}
	if t.terms.PayloadType != "" {
		wanted.Payload.ContentType = t.terms.PayloadType
	}
	for name, value := range t.terms.Attributes {
		attribute := signature.Attribute{Key: name, Value: value}
		for _, critical := range t.terms.Critical {
			attribute.Critical = attribute.Critical || critical == name
		}
		wanted.ExtendedSignedAttributes = append(wanted.ExtendedSignedAttributes, attribute)
	}
	envelope, err := signature.NewEnvelope(options.SignatureMediaType)
	if err != nil {
		return nil, nil, err
	}
	signed, err := envelope.Sign(wanted.WithContext(ctx))
	if err != nil {
		return nil, nil, err
	}
	made, err := envelope.Content()
	if err != nil {
		return nil, nil, err
	}
	return signed, &made.SignerInfo, nil
}

func openRepository(reference string) (notationregistry.Repository, error) {
	repository, err := remote.NewRepository(reference)
	if err != nil {
		return nil, err
	}
	repository.PlainHTTP = true
	// A registry that does not delete keeps the indexes of referrers that were replaced.
	repository.SkipReferrersGC = true
	return notationregistry.NewRepository(repository), nil
}

func readPool(file string) (*x509.CertPool, error) {
	pem, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, errors.New(file + " holds no certificate")
	}
	return pool, nil
}
