package org.tutela.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Ceremonies;
import org.tutela.foundation.access.Token;
import tools.jackson.databind.json.JsonMapper;

/** What we asked the organisation's server, by the browser's lobby cookie: no server-side session is needed for it. */
@Component
class OrganisationRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NEXT = OrganisationRequests.class.getName() + ".next";

  /** What is needed of the request when the answer comes. */
  private record Asked(String authorizationUri, String clientId, String redirectUri, Set<String> scopes, String state,
                       Map<String, String> attributes, String next) {}

  private final Ceremonies ceremonies;
  private final SessionCookie cookies;

  OrganisationRequests(Ceremonies ceremonies, SessionCookie cookies) {
    this.ceremonies = ceremonies;
    this.cookies = cookies;
  }

  @Override
  public void saveAuthorizationRequest(OAuth2AuthorizationRequest made, HttpServletRequest request, HttpServletResponse response) {
    if (made == null) return;
    var attributes = new HashMap<String, String>();
    made.getAttributes().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
    String next = request.getParameter("next") == null ? "/" : Doors.local(request.getParameter("next"));
    var asked = new Asked(made.getAuthorizationUri(), made.getClientId(), made.getRedirectUri(), made.getScopes(), made.getState(), attributes, next);
    Token lobby = Token.fresh();
    cookies.giveLobby(lobby, response);
    ceremonies.begin(lobby, JSON.writeValueAsString(asked));
  }

  @Override
  public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return removeAuthorizationRequest(request, null);
  }

  /** One answer a question: it is gone once it has been looked at, right or wrong. */
  @Override
  public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
    Optional<Asked> kept = cookies.lobby(request).flatMap(ceremonies::end).map(json -> JSON.readValue(json, Asked.class));
    if (kept.isEmpty()) return null;
    Asked asked = kept.get();
    request.setAttribute(NEXT, asked.next());
    var made = OAuth2AuthorizationRequest.authorizationCode().authorizationUri(asked.authorizationUri()).clientId(asked.clientId())
        .redirectUri(asked.redirectUri()).scopes(asked.scopes()).state(asked.state()).attributes(all -> all.putAll(asked.attributes())).build();
    return made.getState().equals(request.getParameter("state")) ? made : null;
  }

  String next(HttpServletRequest request) {
    return request.getAttribute(NEXT) instanceof String next ? next : "/";
  }
}
