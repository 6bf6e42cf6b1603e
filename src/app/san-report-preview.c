/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-report-preview.h"

#include "app/san-report-sheet.h"
#include "app/san-widget.h"

struct _SanReportPreview
{
  GtkWidget        parent_instance;

  GtkBox          *sheets;

  SanReportLayout *layout;
};

G_DEFINE_FINAL_TYPE (SanReportPreview, san_report_preview, GTK_TYPE_WIDGET)

/* The sheets borrow the layout, so they go first. */
static void
clear (SanReportPreview *self)
{
  GtkWidget *sheet;

  if (self->layout == NULL)
    return;
  while ((sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets))) != NULL)
    gtk_box_remove (self->sheets, sheet);
  g_clear_pointer (&self->layout, san_report_layout_free);
}

static void
san_report_preview_dispose (GObject *object)
{
  SanReportPreview *self = SAN_REPORT_PREVIEW (object);

  clear (self);
  san_widget_drop_children (GTK_WIDGET (self));
  G_OBJECT_CLASS (san_report_preview_parent_class)->dispose (object);
}

static void
san_report_preview_class_init (SanReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = san_report_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SanReportPreview, sheets);
}

static void
san_report_preview_init (SanReportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
san_report_preview_set_layout (SanReportPreview *self,
                               SanReportLayout  *layout)
{
  g_return_if_fail (SAN_IS_REPORT_PREVIEW (self));
  g_return_if_fail (layout != NULL);

  clear (self);
  self->layout = layout;
  for (guint i = 0; i < san_report_layout_get_n_pages (layout); i++)
    gtk_box_append (self->sheets, san_report_sheet_new (layout, i));
}
