package org.tutela.measures.tracking.web;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The port that devices send to. It is not the one of people with browsers: here are many small messages on connections that stay open, and no thread
 * for each (docs/decisions/devices-have-a-port.md).
 */
@Component
@ConditionalOnWebApplication
public class DevicePort implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DevicePort.class);
  private static final int LINE = 4 << 10;
  private static final int HEAD = 16 << 10;
  private static final int CHUNK = 16 << 10;
  private static final int MOST = 20_000;

  private final DeviceDoor door;
  private final InetSocketAddress address;
  private final Duration patience;
  private final Room room = new Room();
  private ExecutorService large;
  private EventLoopGroup loops;
  private ChannelGroup lines;
  private Channel port;

  DevicePort(DeviceDoor door, @Value("${tutela.devices.address:${server.address:127.0.0.1}}") String address, @Value("${tutela.devices.port}") int port,
      @Value("${tutela.devices.patience}") Duration patience) {
    this.door = door;
    this.address = new InetSocketAddress(address, port);
    this.patience = patience;
  }

  /** Where it listens: of 0 in the settings, which it was given. */
  public int number() {
    return ((InetSocketAddress) port.localAddress()).getPort();
  }

  @Override
  public void start() {
    large = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("devices-large").daemon().factory());
    loops = new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), new DefaultThreadFactory("devices", true), NioIoHandler.newFactory());
    lines = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    var listening = new ServerBootstrap().group(loops).channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, 1024).childOption(ChannelOption.TCP_NODELAY, true).childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
        .childHandler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            begin(channel);
          }
        }).bind(address).awaitUninterruptibly();
    if (!listening.isSuccess()) {
      end();
      if (listening.cause() instanceof BindException why) PortInUseException.throwIfPortBindingException(why, address::getPort);
      throw new IllegalStateException("cannot listen to devices at " + address, listening.cause());
    }
    port = listening.channel();
    LOG.info("devices send to {}", port.localAddress());
  }

  private void begin(SocketChannel channel) {
    if (lines.size() >= MOST) {
      channel.close();
      return;
    }
    lines.add(channel);
    var config = new HttpDecoderConfig().setMaxInitialLineLength(LINE).setMaxHeaderSize(HEAD).setMaxChunkSize(CHUNK);
    channel.pipeline().addLast(new HttpServerCodec(config), new DeviceLine(door, room, large, patience.toNanos()));
  }

  @Override
  public void stop() {
    port.close().syncUninterruptibly();
    for (var line : lines) line.eventLoop().execute(() -> line.pipeline().get(DeviceLine.class).end(line.pipeline().context(DeviceLine.class)));
    lines.newCloseFuture().awaitUninterruptibly(5, TimeUnit.SECONDS);
    end();
    port = null;
  }

  private void end() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    large.shutdown();
  }

  @Override
  public boolean isRunning() {
    return port != null;
  }
}
