/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-report-sheet.h"

#include <math.h>

#include <glib/gi18n.h>

/* A page can be recognised from here up, and is drawn in its own size where there is room. */
#define SMALLEST_WIDTH 160

struct _SanReportSheet
{
  GtkWidget              parent_instance;

  const SanReportLayout *layout;
  guint                  page;
};

G_DEFINE_FINAL_TYPE (SanReportSheet, san_report_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
san_report_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
san_report_sheet_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  const SanPageSetup *setup = san_report_layout_get_setup (SAN_REPORT_SHEET (widget)->layout);
  double ratio = setup->height / setup->width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = SMALLEST_WIDTH;
      *natural = (int) ceil (setup->width);
    }
  else
    {
      *minimum = (int) ceil ((for_size >= 0 ? for_size : SMALLEST_WIDTH) * ratio);
      *natural = (int) ceil ((for_size >= 0 ? for_size : setup->width) * ratio);
    }
}

static void
san_report_sheet_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  SanReportSheet *self = SAN_REPORT_SHEET (widget);
  const SanPageSetup *setup = san_report_layout_get_setup (self->layout);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_scale (cr, width / setup->width, height / setup->height);
  san_report_layout_draw_page (self->layout, self->page, cr);
  cairo_destroy (cr);
}

static void
san_report_sheet_class_init (SanReportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = san_report_sheet_get_request_mode;
  widget_class->measure = san_report_sheet_measure;
  widget_class->snapshot = san_report_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
san_report_sheet_init (SanReportSheet *self)
{
}

GtkWidget *
san_report_sheet_new (const SanReportLayout *layout,
                      guint                  page)
{
  SanReportSheet *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (layout != NULL, NULL);
  g_return_val_if_fail (page < san_report_layout_get_n_pages (layout), NULL);

  self = g_object_new (SAN_TYPE_REPORT_SHEET, NULL);
  self->layout = layout;
  self->page = page;
  /* Translators: what a screen reader says of a page of the report: “Page 1 of 3” */
  name = g_strdup_printf (_("Page %u of %u"), page + 1, san_report_layout_get_n_pages (layout));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
