package org.tutela.casework.post;

/** Takes a message out of the building. Throws when it could not; the postman tries again later. */
interface Carrier {
  void carry(Message message) throws Exception;
}
