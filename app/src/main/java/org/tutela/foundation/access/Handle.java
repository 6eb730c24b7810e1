package org.tutela.foundation.access;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.UserId;

/** A member of staff as their authenticator knows them: by the sixteen bytes of their id. */
@Component
class Handle implements PublicKeyCredentialUserEntityRepository {
  private final StaffStore staff;

  Handle(StaffStore staff) {
    this.staff = staff;
  }

  static Bytes of(UserId id) {
    return new Bytes(ByteBuffer.allocate(16).putLong(id.value().getMostSignificantBits()).putLong(id.value().getLeastSignificantBits()).array());
  }

  static UserId read(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UserId(bytes.remaining() == 16 ? new UUID(bytes.getLong(), bytes.getLong()) : new UUID(0, 0));
  }

  @Override
  public PublicKeyCredentialUserEntity findById(Bytes id) {
    return staff.find(read(id)).map(Handle::entity).orElse(null);
  }

  @Override
  public PublicKeyCredentialUserEntity findByUsername(String email) {
    return staff.byEmail(email).map(Handle::entity).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("staff are taken on by an administrator");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("staff are disabled by an administrator");
  }

  static PublicKeyCredentialUserEntity entity(Member member) {
    return ImmutablePublicKeyCredentialUserEntity.builder().id(of(member.id())).name(member.email()).displayName(member.name()).build();
  }
}
