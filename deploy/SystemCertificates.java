import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/**
 * Gives the JDK of an image build the certificate authorities of PEM files, so that Maven reaches a repository from
 * there: {@code java SystemCertificates.java SYSTEM EXTRA}. The authorities of the system are wanted where the JDK came
 * with none, the extra ones where a proxy of the house signs. With its own and no extra ones the JDK stays as it is.
 */
class SystemCertificates {

    public static void main(String[] files) throws Exception {
        Path store = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        if (Files.exists(store) && !Files.exists(Path.of(files[1]))) {
            return;
        }
        // The default store is read without a password, which a PKCS #12 store with certificates does not allow.
        var authorities = KeyStore.getInstance("JKS");
        authorities.load(null, null);
        for (String file : files) {
            if (Files.exists(Path.of(file))) {
                try (InputStream pem = Files.newInputStream(Path.of(file))) {
                    for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                        authorities.setCertificateEntry("authority-" + authorities.size(), certificate);
                    }
                }
            }
        }
        // The path may be a link to a place that this image does not have.
        Files.deleteIfExists(store);
        try (OutputStream out = Files.newOutputStream(store)) {
            authorities.store(out, "changeit".toCharArray());
        }
        System.out.println(authorities.size() + " certificate authorities in " + store);
    }
}
