package org.tutela.bench.devices;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whoever sends over one connection: a telephone for itself, or a gateway for those behind it. */
sealed interface Speaker {
  /** @param now of the report, in milliseconds; every call has another */
  byte[] request(long now);

  /** How many reports one request has. */
  int reports();

  List<Walk> walks();

  static Speaker read(String line) {
    String[] words = line.split(" ");
    if (words[0].equals("phone")) return new Phone(words[1], new Walk(Place.read(words[2])));
    var numbers = new ArrayList<String>();
    var walks = new ArrayList<Walk>();
    for (int i = 2; i < words.length; i += 2) {
      numbers.add(words[i]);
      walks.add(new Walk(Place.read(words[i + 1])));
    }
    return new Gateway(words[1], numbers, walks);
  }

  /** As the telephone app of Traccar says it, and as Traccar takes it. */
  record Phone(String key, Walk walk) implements Speaker {
    @Override
    public byte[] request(long now) {
      walk.step();
      return String.format(Locale.ROOT, "POST %s?id=%s&timestamp=%d&lat=%.7f&lon=%.7f&speed=0.4&bearing=0.0&altitude=70.0&accuracy=8.0&batt=83.0 HTTP/1.1\r\nHost: localhost\r\nUser-Agent: phone\r\n"
          + "Connection: Keep-Alive\r\nContent-Length: 0\r\n\r\n", System.getProperty("path", "/from-devices/phone"), key, now, walk.latitude(), walk.longitude()).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int reports() {
      return 1;
    }

    @Override
    public List<Walk> walks() {
      return List.of(walk);
    }
  }

  record Gateway(String key, List<String> numbers, List<Walk> walks) implements Speaker {
    @Override
    public byte[] request(long now) {
      var body = new StringBuilder("[");
      for (int i = 0; i < walks.size(); i++) {
        var walk = walks.get(i);
        walk.step();
        body.append(i == 0 ? "" : ",").append("{\"device\":\"").append(numbers.get(i)).append("\",\"time\":").append(now).append(",\"latitude\":").append(String.format(Locale.ROOT, "%.6f", walk.latitude()))
            .append(",\"longitude\":").append(String.format(Locale.ROOT, "%.6f", walk.longitude())).append(",\"accuracy\":8,\"battery\":83}");
      }
      body.append(']');
      return ("POST /from-devices/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
          .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int reports() {
      return walks.size();
    }
  }
}
