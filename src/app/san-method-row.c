/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-method-row.h"

#include <glib/gi18n.h>

#include "methods/san-registry.h"

struct _SanMethodRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;

  guint          position;
  SanMethodGroup group;
  guint          order;
};

G_DEFINE_FINAL_TYPE (SanMethodRow, san_method_row, GTK_TYPE_LIST_BOX_ROW)

static void
san_method_row_class_init (SanMethodRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-method-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SanMethodRow, title);
}

static void
san_method_row_init (SanMethodRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
san_method_row_new (guint          position,
                    SanMethodGroup group,
                    guint          order)
{
  SanMethodRow *self = g_object_new (SAN_TYPE_METHOD_ROW, NULL);
  const SanMethod *method = san_registry_get_nth (position);

  self->position = position;
  self->group = group;
  self->order = order;
  gtk_label_set_label (self->title, _(method->title));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _(method->summary));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(method->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(method->summary),
                                  -1);
  return GTK_WIDGET (self);
}

guint
san_method_row_get_position (SanMethodRow *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_ROW (self), 0);

  return self->position;
}

SanMethodGroup
san_method_row_get_group (SanMethodRow *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_ROW (self), SAN_METHOD_GROUP_TEXTBOOK);

  return self->group;
}

guint
san_method_row_get_order (SanMethodRow *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_ROW (self), 0);

  return self->order;
}

const SanMethod *
san_method_row_get_method (SanMethodRow *self)
{
  g_return_val_if_fail (SAN_IS_METHOD_ROW (self), NULL);

  return san_registry_get_nth (self->position);
}
