package io.spinebridge.http;

import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells addresses that lead into this machine or network from those of the open internet: a URL that others wrote must not be a way in. Stateless.
 */
public final class PrivateAddresses {

    private static final Set<String> LOCAL_SUFFIXES =
            Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "localdomain");

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|0x[0-9a-f.x]+");

    private PrivateAddresses() {}

    /**
     * Whether a host, by its name alone, is local or private: a private IP address, a name without a dot, or one under a local domain. No
     * name is looked up.
     *
     * @param host as in a URL; IPv6 addresses may be in brackets
     */
    public static boolean isLocalName(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (name.startsWith("[") || name.contains(":") || NUMBERS.matcher(name).matches()) {
            return !isPublicLiteral(name);
        }
        return !name.contains(".") || LOCAL_SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isPublicLiteral(String literal) {
        if (literal.contains("%")) {
            // A zone is a network interface of this machine.
            return false;
        }
        try {
            // Takes the usual notation alone: what is octal, hexadecimal or one number, different readers read
            // differently.
            return !isPrivate(
                    literal.startsWith("[") ? InetAddresses.forUriString(literal) : InetAddresses.forString(literal));
        } catch (IllegalArgumentException noAddress) {
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
