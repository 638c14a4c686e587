package org.hearsay.extract;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Knows no name and no address inside a worker. In the program's own process, which has the same class path, it steps
 * aside for the built-in resolver.
 */
public final class RefusingResolverProvider extends InetAddressResolverProvider {
    /** For the JVM. */
    public RefusingResolverProvider() {}

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return Boolean.getBoolean(NetworkRefusal.PROPERTY) ? new KnowsNone() : configuration.builtinResolver();
    }

    @Override
    public String name() {
        return "hearsay-refusing";
    }

    private static final class KnowsNone implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            throw new UnknownHostException("Workers have no network.");
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            throw new UnknownHostException("Workers have no network.");
        }
    }
}
