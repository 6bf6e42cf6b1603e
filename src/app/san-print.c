/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-print.h"

#include <glib/gi18n.h>

#include "app/san-compat.h"
#include "report/san-report-layout.h"

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              SanReportLayout   *layout)
{
  san_report_layout_draw_page (layout, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *parent)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  san_compat_tell (GTK_WIDGET (parent), _("Could Not Print"), error->message);
}

void
san_print_report (GtkWindow *parent,
                  SanReport *report)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GtkPageSetup) setup = NULL;
  g_autoptr(GtkPaperSize) paper = NULL;
  SanReportLayout *layout;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (report != NULL);

  operation = gtk_print_operation_new ();
  layout = san_report_layout_new (report, &san_page_setup_a4);
  setup = gtk_page_setup_new ();
  paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) san_report_layout_get_n_pages (layout));
  /* The layout has its own margins and counts in points from the corner of the paper. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _("Report"));
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), layout);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  g_object_set_data_full (G_OBJECT (operation), "layout", layout,
                          (GDestroyNotify) san_report_layout_free);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
