/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/san-method-page.h"
#include "app/san-report-page.h"
#include "app/san-sidebar.h"
#include "app/san-start-page.h"
#include "app/san-window.h"

G_BEGIN_DECLS

struct _SanWindow
{
  AdwApplicationWindow  parent_instance;

  AdwToastOverlay      *toasts;
  AdwLeaflet           *leaflet;
  GtkWidget            *sidebar_pane;
  GtkWidget            *content_pane;
  AdwWindowTitle       *document_title;
  SanSidebar           *sidebar;
  AdwWindowTitle       *page_title;
  GtkStack             *stack;
  SanStartPage         *start_page;
  AdwBin               *method_bin;
  SanReportPage        *report_page;
  /* Each stands twice: in the header bar, and in a bar at the bottom of a narrow window. */
  GtkWidget            *method_tools;
  GtkWidget            *narrow_method_tools;
  GtkButton            *star_button;
  GtkButton            *narrow_star_button;
  GtkLabel             *badge;
  GtkLabel             *narrow_badge;

  SanSession           *session;
  GSettings            *settings;
  SanMethodPage        *page;          /* of the open calculation, in @method_bin */
  GSignalGroup         *draft_signals;
  AdwToast             *toast;         /* shown last, if it is still there */
  double                drag_start;    /* width of the sidebar when its edge was taken */
  gboolean              closing;       /* saving, and then closing */
};

/* san-window.c */
gboolean san_window_is_report_shown           (SanWindow      *self);

/* san-window-actions.c: what is neither a property nor about the file */
void     san_window_install_actions           (GtkWidgetClass *widget_class);

/* san-window-document.c: the file of the window */
void     san_window_install_document_actions  (GtkWidgetClass *widget_class);
void     san_window_init_document             (SanWindow      *self);
/* Shows name and marker of the document. */
void     san_window_update_document           (SanWindow      *self);
/* Returns: whether to stop the window from closing, because it asks first */
gboolean san_window_close_request             (GtkWindow      *window);

G_END_DECLS
