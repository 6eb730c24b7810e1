package org.tutela.measures.register;

import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;

/** @param details a line for each field, {@code Label: value}
 *  @param footing for an item beyond statute */
public record AddItem(NotificationId notification, Item item, String details, ItemDuty.Footing footing) {}
