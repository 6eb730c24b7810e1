package org.tutela.measures.enquiry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.law.scheme.Entry;
import org.tutela.law.scheme.SubjectTold;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the law's file as they are stored: the kind is the record's name, the body its components. */
final class EntryCodec {
  /** What an entry gained after it was stored is false or empty in it. */
  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .addMixIn(SubjectTold.class, ToldOrNot.class).build();
  private static final Map<String, Class<?>> KINDS = records(Entry.class).collect(Collectors.toUnmodifiableMap(EntryCodec::kind, Function.identity()));

  /** The law knows nothing of JSON; a part of an entry that has two forms says here which one it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({@JsonSubTypes.Type(value = SubjectTold.Told.class, name = "Told"), @JsonSubTypes.Type(value = SubjectTold.NotTold.class, name = "NotTold")})
  private interface ToldOrNot {}

  private EntryCodec() {}

  static String kind(Entry entry) {
    return kind(entry.getClass());
  }

  static String write(Entry entry) {
    return JSON.writeValueAsString(entry);
  }

  static Entry read(String kind, String json) {
    return (Entry) JSON.readValue(json, KINDS.get(kind));
  }

  private static String kind(Class<?> record) {
    return record.getSimpleName();
  }

  /** Every record that the sealed interface permits, at any depth. */
  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord() ? Stream.of(type) : Stream.of(type.getPermittedSubclasses()).flatMap(EntryCodec::records);
  }
}
