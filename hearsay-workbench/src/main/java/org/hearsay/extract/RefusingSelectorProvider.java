package org.hearsay.extract;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Opens no channel to anywhere. Public with a public constructor because the JVM makes it by name. */
public final class RefusingSelectorProvider extends SelectorProvider {
    /** For the JVM. */
    public RefusingSelectorProvider() {}

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw NetworkRefusal.refusal();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw NetworkRefusal.refusal();
    }

    @Override
    public Pipe openPipe() throws IOException {
        throw NetworkRefusal.refusal();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        throw NetworkRefusal.refusal();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw NetworkRefusal.refusal();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw NetworkRefusal.refusal();
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        throw NetworkRefusal.refusal();
    }
}
