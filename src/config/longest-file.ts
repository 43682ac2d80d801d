/**
 * A policy, a list or a PEM file is written by hand or holds a company's certificates: 1 MiB are some 600
 * certificates, and more would be a mistake. Bytes.
 */
export const longestFile = 1024 * 1024
