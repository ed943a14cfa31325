package dev.wiredesk.endtoend.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of a test's own, and certificates that it signs for the loopback address; made by the JDK's keytool. */
final class Certificates {

    static final String PASSWORD = "only-for-tests";

    private final Path directory;

    private Certificates(Path directory) {
        this.directory = directory;
    }

    static Certificates in(Path directory) {
        Certificates certificates = new Certificates(directory.toAbsolutePath());
        certificates.keytool("ca", "-genkeypair", "-dname", "CN=authority", "-keyalg", "EC", "-ext", "bc:c");
        certificates.keytool(
                "ca", "-exportcert", "-rfc", "-file", certificates.authority().toString());
        return certificates;
    }

    /** PEM. */
    Path authority() {
        return directory.resolve("ca.crt");
    }

    /** The key and certificate of {@code CN=name}, made when they are first asked for. */
    Identity issue(String name) {
        if (Files.exists(directory.resolve(name + ".key"))) {
            return new Identity(directory.resolve(name + ".crt"), directory.resolve(name + ".key"));
        }
        Path request = directory.resolve(name + ".csr");
        Path certificate = directory.resolve(name + ".crt");
        keytool(name, "-genkeypair", "-dname", "CN=" + name, "-keyalg", "EC");
        keytool(name, "-certreq", "-file", request.toString());
        keytool(
                "ca",
                "-gencert",
                "-rfc",
                "-ext",
                "san=ip:127.0.0.1",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString());
        return new Identity(certificate, key(name));
    }

    /** Certificate and private key as PEM files, as Strimzi's secrets have them. */
    record Identity(Path certificate, Path key) {

        /** Both in one file, as Kafka takes them. */
        Path both() {
            try {
                return Files.writeString(
                        key.resolveSibling(key.getFileName() + ".pem"), Project.text(key) + Project.text(certificate));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path key(String name) {
        Path pem = directory.resolve(name + ".key");
        try (InputStream store = Files.newInputStream(store(name))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(store, PASSWORD.toCharArray());
            byte[] key = keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
            Files.writeString(
                    pem,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                    .encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
            return pem;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    private void keytool(String name, String command, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-keystore",
                store(name).toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                name));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
