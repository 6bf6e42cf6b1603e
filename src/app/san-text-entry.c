/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-text-entry.h"

G_DEFINE_TYPE (SanTextEntry, san_text_entry, GTK_TYPE_ENTRY)

static GtkWidget *
get_inner (SanTextEntry *self)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
}

/* Returns: (nullable): the text as it is shown, unless all of it is in sight */
static PangoLayout *
create_cut_layout (SanTextEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));
  GtkWidget *inner = get_inner (self);
  g_autoptr(PangoLayout) layout = NULL;
  int width;

  if (*text == '\0' || (flags & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return NULL;
  layout = gtk_widget_create_pango_layout (inner, text);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (inner))
    return NULL;
  pango_layout_set_width (layout, gtk_widget_get_width (inner) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return g_steal_pointer (&layout);
}

/* The text of an entry cannot have an ellipsis itself: it is drawn in its place. */
static void
san_text_entry_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GtkWidget *inner = get_inner (SAN_TEXT_ENTRY (widget));
  g_autoptr(PangoLayout) layout = create_cut_layout (SAN_TEXT_ENTRY (widget));
  double x, y;
  int height;
  GdkRGBA color;

  if (layout == NULL)
    {
      GTK_WIDGET_CLASS (san_text_entry_parent_class)->snapshot (widget, snapshot);
      return;
    }
  gtk_widget_translate_coordinates (inner, widget, 0, 0, &x, &y);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_style_context_get_color (gtk_widget_get_style_context (inner), &color);
  gtk_snapshot_save (snapshot);
  y += (gtk_widget_get_height (inner) - height) / 2;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
san_text_entry_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  GtkWidgetClass *parent_class = GTK_WIDGET_CLASS (san_text_entry_parent_class);

  if (parent_class->query_tooltip (widget, x, y, keyboard, tooltip))
    return TRUE;
  if (!san_text_entry_is_cut (SAN_TEXT_ENTRY (widget)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_editable_get_text (GTK_EDITABLE (widget)));
  return TRUE;
}

static void
san_text_entry_class_init (SanTextEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = san_text_entry_snapshot;
  widget_class->query_tooltip = san_text_entry_query_tooltip;
}

static void
san_text_entry_init (SanTextEntry *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  /* While a cut text stands in its place, GTK takes the inner widget for one that is still to be
   * drawn, and passes on no other change of it. */
  g_signal_connect (self, "changed", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

GtkWidget *
san_text_entry_new (void)
{
  return g_object_new (SAN_TYPE_TEXT_ENTRY, NULL);
}

gboolean
san_text_entry_is_cut (SanTextEntry *self)
{
  g_autoptr(PangoLayout) layout = NULL;

  g_return_val_if_fail (SAN_IS_TEXT_ENTRY (self), FALSE);

  layout = create_cut_layout (self);
  return layout != NULL;
}

void
san_text_entry_set_message (SanTextEntry *self,
                            const char   *message)
{
  g_return_if_fail (SAN_IS_TEXT_ENTRY (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), message);
  /* Without a text of its own GTK would not ask for the tooltip any more. */
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}
