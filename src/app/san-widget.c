/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-widget.h"

#include <string.h>

#include "model/san-typography.h"

#define KIND_KEY "san-kind"

void
san_widget_set_css_class (GtkWidget  *widget,
                          const char *name,
                          gboolean    on)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
san_widget_set_invalid (GtkWidget *widget,
                        gboolean   invalid)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  san_widget_set_css_class (widget, "error", invalid);
  if (invalid)
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget),
                                 GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID);
}

void
san_widget_set_label (GtkWidget  *label,
                      const char *text)
{
  g_autofree char *bound = san_text_bind (text != NULL ? text : "");
  gboolean has_text = *bound != '\0';

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_visible (label, has_text);
  if (has_text && strcmp (gtk_label_get_text (GTK_LABEL (label)), bound) != 0)
    gtk_label_set_text (GTK_LABEL (label), bound);
}

double
san_widget_get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.f,
                                               "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

void
san_widget_let_shrink (GtkDropDown *drop_down)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (drop_down, factory);
}

GtkWidget *
san_widget_reuse (GtkWidget   *box,
                  GtkWidget  **next,
                  const char  *kind,
                  GtkWidget *(*create) (void))
{
  GtkWidget *child = *next;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  if (child != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (child), KIND_KEY), kind) == 0)
    {
      *next = gtk_widget_get_next_sibling (child);
      return child;
    }
  child = create ();
  g_object_set_data_full (G_OBJECT (child), KIND_KEY, g_strdup (kind), g_free);
  gtk_widget_insert_before (child, box, *next);
  return child;
}

void
san_widget_drop_rest (GtkWidget *box,
                      GtkWidget *next)
{
  g_return_if_fail (GTK_IS_BOX (box));

  while (next != NULL)
    {
      GtkWidget *dropped = next;

      next = gtk_widget_get_next_sibling (dropped);
      gtk_box_remove (GTK_BOX (box), dropped);
    }
}

void
san_widget_drop_children (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
