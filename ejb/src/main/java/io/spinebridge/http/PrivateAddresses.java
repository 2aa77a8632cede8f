package io.spinebridge.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Tells addresses that lead into this machine or network from those of the open internet: a URL that others wrote must not be a way in. Stateless.
 */
public final class PrivateAddresses {

    private static final Set<String> LOCAL_SUFFIXES =
            Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain");

    private PrivateAddresses() {}

    /**
     * Whether a host, by its name alone, is local or private: a private IP address, a name without a dot, or one under a local domain. No
     * name is looked up.
     *
     * @param host as in a URL; IPv6 addresses may be in brackets
     */
    public static boolean isLocalName(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (name.startsWith("[") || name.contains(":") || name.matches("[0-9.]+") || name.matches("0x[0-9a-f.x]+")) {
            return !isPublicLiteral(name);
        }
        return !name.contains(".") || LOCAL_SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isPublicLiteral(String literal) {
        String plain = literal.replace("[", "").replace("]", "");
        boolean wellFormed = plain.contains(":") || plain.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        try {
            // Addresses in other notations (octal, hexadecimal, in one number) are read differently by different
            // readers.
            return wellFormed && !isPrivate(InetAddress.getByName(plain));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** Whether an address is local, private, or of no use to reach anybody on the internet. */
    public static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean carrierGrade = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrierGrade
                || thisNetwork;
    }
}
