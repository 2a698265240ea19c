// A certificate for localhost that nobody vouches for, valid until 2126, and its key: worthless outside of these tests.
export const cert = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUCDXO9We598scYwp9ShirJYlla4IwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMDExMjYxNloYDzIxMjYxMDI3
MTEyNjE2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATpxPXeVwiT+rZ6kNlcxvkBji7qmiMz0N6tteNOF3xf5MGd7wKeTbf9
tZvvTx7kQwbIfe6gYnzg8bBfsWgMJwjyo28wbTAdBgNVHQ4EFgQUEPx/BH7Ayd4h
VNngZlRt0rSVQpAwHwYDVR0jBBgwFoAUEPx/BH7Ayd4hVNngZlRt0rSVQpAwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgCc7FJixangTXq1z7n3NCjtXSnMa8eT/wshpt6Ggl+GwCIQD5
jLMeGShhup7HBjZTOgF2kapRuku6ATEK6Ax/npBWEA==
-----END CERTIFICATE-----`;

export const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3lwbbp+25SSbHwGo
EXNF8GjWXnIemyB1PW926dHGAi6hRANCAATpxPXeVwiT+rZ6kNlcxvkBji7qmiMz
0N6tteNOF3xf5MGd7wKeTbf9tZvvTx7kQwbIfe6gYnzg8bBfsWgMJwjy
-----END PRIVATE KEY-----`;
