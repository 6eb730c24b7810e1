package org.tutela.measures.tracking.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tutela.measures.tracking.Refusal;

/**
 * One connection of a device. What it sends is read whole before anybody looks at it, within bounds of length, of memory and of time; its answers go
 * out in the order of its requests. By one thread only, which is never kept.
 */
final class DeviceLine extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceLine.class);
  /** More requests than this sent before their answers end the connection. */
  private static final int AHEAD = 16;
  /** In seconds: for one that still sends, to read what it was told. */
  private static final int LINGER = 2;
  /** In bytes a second: who is slower than this, and than its patience, does not go on. */
  private static final int SLOWEST = 8 << 10;
  /** In bytes; to look at more takes a thread too long whom others wait for. */
  private static final int LARGE = 64 << 10;

  private final DeviceDoor door;
  private final Room room;
  private final Executor large;
  private final long patience;
  private final Queue<Asked> asked = new ArrayDeque<>();
  /** Of the request that is being read; null between two. */
  private HttpRequest head;
  private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private String remote;
  /** Nothing that comes counts any more; the connection ends with its last answer. */
  private boolean deaf;
  /** When it is let go, in {@link System#nanoTime}, unless it waits for an answer. */
  private long until;

  /** @param large where large bodies are looked at @param patience in nanoseconds: for a request to be whole, beside its length, and between two */
  DeviceLine(DeviceDoor door, Room room, Executor large, long patience) {
    this.door = door;
    this.room = room;
    this.large = large;
    this.patience = patience;
  }

  /** @param allow the methods that would have been allowed; "" where it was no question of that */
  private record Asked(CompletableFuture<Said> said, String allow) {}

  @Override
  public void channelActive(ChannelHandlerContext context) {
    remote = ((InetSocketAddress) context.channel().remoteAddress()).getAddress().getHostAddress();
    until = System.nanoTime() + patience;
    look(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof HttpRequest request && !deaf) begin(context, request);
      if (message instanceof HttpContent content && head != null) goOn(context, content);
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    if (asked.size() >= AHEAD || !context.channel().isWritable()) {
      context.close();
      return;
    }
    until = System.nanoTime() + patience;
    head = request;
    var methods = DeviceDoor.methods(request);
    if (request.decoderResult().isFailure()) {
      refuse(context, request.decoderResult().cause() instanceof TooLongFrameException ? Refusal.TOO_LARGE : Refusal.UNREADABLE);
    } else if (!methods.contains(request.method())) {
      end(context, CompletableFuture.completedFuture(new Said(methods.isEmpty() ? 404 : 405, "")), methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    } else if (HttpUtil.getContentLength(request, 0L) > Room.LONGEST) {
      refuse(context, Refusal.TOO_LARGE);
    } else if (HttpUtil.is100ContinueExpected(request) && asked.isEmpty()) {
      context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
    }
  }

  private void goOn(ChannelHandlerContext context, HttpContent content) {
    int before = body.size();
    int length = content.content().readableBytes();
    if (content.decoderResult().isFailure()) {
      refuse(context, Refusal.UNREADABLE);
    } else if (before + length > Room.LONGEST) {
      refuse(context, Refusal.TOO_LARGE);
    } else if (length > 0 && !room.take(Room.of(before + length) - Room.of(before))) {
      end(context, CompletableFuture.completedFuture(Said.LATER), "");
    } else {
      until += length * (TimeUnit.SECONDS.toNanos(1) / SLOWEST);
      keep(content);
      if (content instanceof LastHttpContent) whole(context);
    }
  }

  private void keep(HttpContent content) {
    try {
      content.content().readBytes(body, content.content().readableBytes());
    } catch (IOException e) {
      throw new IllegalStateException("memory is no disk", e);
    }
  }

  private void whole(ChannelHandlerContext context) {
    var request = head;
    byte[] sent = body.toByteArray();
    head = null;
    if (sent.length > 0) body = new ByteArrayOutputStream(0);
    var said = sent.length < LARGE ? take(request, sent) : CompletableFuture.supplyAsync(() -> take(request, sent), large).thenCompose(Function.identity());
    if (sent.length > 0) said = said.whenComplete((_, _) -> room.leave(Room.of(sent.length)));
    if (!HttpUtil.isKeepAlive(request) || !request.protocolVersion().isKeepAliveDefault()) deaf = true;
    answer(context, new Asked(said, ""));
  }

  private CompletableFuture<Said> take(HttpRequest request, byte[] sent) {
    try {
      return door.take(request, sent, remote);
    } catch (RuntimeException | Error e) {
      LOG.error("what a device sent cannot be read, and it will send again", e);
      return CompletableFuture.completedFuture(Said.LATER);
    }
  }

  private void refuse(ChannelHandlerContext context, Refusal why) {
    end(context, door.refuse(why), "");
  }

  /** What is being read is not read on. */
  private void end(ChannelHandlerContext context, CompletableFuture<Said> said, String allow) {
    forget();
    deaf = true;
    answer(context, new Asked(said, allow));
  }

  private void forget() {
    room.leave(Room.of(body.size()));
    body = new ByteArrayOutputStream(0);
    head = null;
  }

  private void answer(ChannelHandlerContext context, Asked next) {
    asked.add(next);
    next.said.whenComplete((_, _) -> {
      if (context.executor().inEventLoop()) answer(context);
      else context.executor().execute(() -> answer(context));
    });
  }

  private void answer(ChannelHandlerContext context) {
    boolean any = false;
    for (var next = asked.peek(); next != null && next.said.isDone(); next = asked.peek()) {
      asked.remove();
      any = true;
      boolean last = deaf && asked.isEmpty();
      var written = context.write(response(next, last));
      if (last) written.addListener(_ -> close(context));
    }
    if (any) context.flush();
    until = System.nanoTime() + patience;
  }

  private static HttpResponse response(Asked next, boolean last) {
    var said = next.said.join();
    byte[] words = said.words().getBytes(StandardCharsets.US_ASCII);
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(said.status()), Unpooled.wrappedBuffer(words),
        DefaultHttpHeadersFactory.headersFactory().withValidation(false), DefaultHttpHeadersFactory.trailersFactory());
    var headers = response.headers().set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE).set("X-Content-Type-Options", "nosniff")
        .set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(words.length));
    if (words.length > 0) headers.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
    if (!next.allow.isEmpty()) headers.set(HttpHeaderNames.ALLOW, next.allow);
    if (said.status() == 503) headers.set(HttpHeaderNames.RETRY_AFTER, "5");
    if (last) headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return response;
  }

  /** Its side alone at first: to close with something unread would take back what was just said. */
  private static void close(ChannelHandlerContext context) {
    var channel = (DuplexChannel) context.channel();
    if (channel.isInputShutdown()) {
      channel.close();
    } else {
      channel.shutdownOutput();
      context.executor().schedule(() -> channel.close(), LINGER, TimeUnit.SECONDS);
    }
  }

  /** Whoever is too slow is let go; whoever waits for an answer is not. */
  private void look(ChannelHandlerContext context) {
    if (!context.channel().isActive()) return;
    long left = asked.isEmpty() ? until - System.nanoTime() : patience;
    if (left > 0) context.executor().schedule(() -> look(context), left, TimeUnit.NANOSECONDS);
    else if (head != null) refuse(context, Refusal.CUT_SHORT);
    else context.close();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (!(event instanceof ChannelInputShutdownEvent)) return;
    if (head != null) refuse(context, Refusal.CUT_SHORT);
    deaf = true;
    if (asked.isEmpty()) context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (head == null) return;
    forget();
    door.refuse(Refusal.CUT_SHORT);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable why) {
    if (!(why instanceof IOException)) LOG.error("a device's connection failed", why);
    context.close();
  }

  /** The service ends: what was sent whole is still answered. */
  void end(ChannelHandlerContext context) {
    deaf = true;
    if (asked.isEmpty()) context.close();
  }
}
