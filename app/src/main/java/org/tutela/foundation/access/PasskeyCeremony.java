package org.tutela.foundation.access;

import java.util.List;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every ceremony asks of an authenticator: that it verifies its user, and that it holds the passkey itself (S-1). */
@Component
class PasskeyCeremony {
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.RS256);
  private static final AuthenticatorSelectionCriteria SELECTION = AuthenticatorSelectionCriteria.builder()
      .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build();

  private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final PublicKeyCredentialRpEntity entity;
  private final WebAuthnRelyingPartyOperations party;

  PasskeyCeremony(Handle handles, PasskeyStore passkeys, AccessSettings settings) {
    var url = settings.publicUrl();
    entity = PublicKeyCredentialRpEntity.builder().id(url.getHost()).name("Tutela").build();
    String origin = url.getScheme() + "://" + url.getAuthority();
    var operations = new Webauthn4JRelyingPartyOperations(handles, passkeys, entity, Set.of(origin));
    operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(SELECTION).pubKeyCredParams(ALGORITHMS));
    operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    party = operations;
  }

  WebAuthnRelyingPartyOperations party() {
    return party;
  }

  JsonMapper json() {
    return json;
  }

  /** The question again, to hold the answer against. */
  PublicKeyCredentialRequestOptions request(Bytes challenge) {
    return PublicKeyCredentialRequestOptions.builder().challenge(challenge).rpId(entity.getId())
        .userVerification(UserVerificationRequirement.REQUIRED).build();
  }

  PublicKeyCredentialCreationOptions creation(Member member, Bytes challenge) {
    return PublicKeyCredentialCreationOptions.builder().rp(entity).user(Handle.entity(member)).challenge(challenge)
        .pubKeyCredParams(ALGORITHMS).authenticatorSelection(SELECTION).build();
  }
}
