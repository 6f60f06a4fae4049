package io.electronicsmarketplace.gateway.address;

/** The gateway would send cookies over the network in the clear, so it does not start. */
public class InsecureAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InsecureAddressException(String address) {
        super("PUBLIC_URL is %s: plain http is allowed at a loopback address only. Use https, and let the proxy in"
                        .formatted(address)
                + " front of the gateway end TLS.");
    }
}
