/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-method-page.h"

#include <glib/gi18n-lib.h>

#include "methods/san-example.h"

/* Placeholder until the page itself is merged. */
struct _SanMethodPage
{
  GtkWidget        parent_instance;
  const SanMethod *method;
  SanDraft        *draft;
  SanNotation      notation;
  SanSolution     *solution;
  GtkWidget       *label;
};

enum { ADD_TO_REPORT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanMethodPage, san_method_page, GTK_TYPE_WIDGET)

static void
update (SanMethodPage *self)
{
  g_autoptr(JsonObject) input = san_draft_to_input (self->draft);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->solution, san_solution_unref);
  self->solution = san_method_solve (self->method, input, &self->notation, &error);
  if (self->solution == NULL)
    g_string_append (text, error->message);
  else
    for (guint i = 0; i < san_solution_get_conclusions (self->solution)->len; i++)
      g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (san_solution_get_conclusions (self->solution), i));
  gtk_label_set_label (GTK_LABEL (self->label), text->str);
}

static void
page_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  SanMethodPage *self = SAN_METHOD_PAGE (widget);

  if (g_str_equal (name, "page.undo"))
    san_draft_undo (self->draft);
  else if (g_str_equal (name, "page.redo"))
    san_draft_redo (self->draft);
  else if (g_str_equal (name, "page.clear"))
    san_draft_clear (self->draft);
  else if (g_str_equal (name, "page.add-to-report"))
    g_signal_emit (self, signals[ADD_TO_REPORT], 0);
  else
    {
      g_autoptr(GPtrArray) examples = san_examples_load (self->method->id);
      for (guint i = 0; i < examples->len; i++)
        {
          SanExample *example = g_ptr_array_index (examples, i);
          if (g_str_equal (example->name, g_variant_get_string (parameter, NULL)))
            san_draft_fill (self->draft, example->input);
        }
    }
}

static void
san_method_page_dispose (GObject *object)
{
  SanMethodPage *self = SAN_METHOD_PAGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->solution, san_solution_unref);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (san_method_page_parent_class)->dispose (object);
}

static void
san_method_page_class_init (SanMethodPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = san_method_page_dispose;
  signals[ADD_TO_REPORT] = g_signal_new ("add-to-report", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "page.undo", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.redo", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.clear", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.add-to-report", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.example", "s", page_action);
}

static void
san_method_page_init (SanMethodPage *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
san_method_page_new (const SanMethod *method, SanDraft *draft, const SanNotation *notation)
{
  SanMethodPage *self = g_object_new (SAN_TYPE_METHOD_PAGE, NULL);

  self->method = method;
  self->draft = g_object_ref (draft);
  self->notation = *notation;
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
san_method_page_set_notation (SanMethodPage *self, const SanNotation *notation)
{
  self->notation = *notation;
  update (self);
}

SanDraft *
san_method_page_get_draft (SanMethodPage *self)
{
  return self->draft;
}

const SanMethod *
san_method_page_get_method (SanMethodPage *self)
{
  return self->method;
}

SanSolution *
san_method_page_get_solution (SanMethodPage *self)
{
  return self->solution;
}

char *
san_method_page_dup_chart_kinds (SanMethodPage *self)
{
  return g_strdup ("");
}

void
san_method_page_set_chart_kind (SanMethodPage *self, guint chart, SanChartKind kind)
{
}

SanChartKind
san_method_page_get_chart_kind (SanMethodPage *self, guint chart)
{
  return SAN_CHART_BAR;
}

GMenuModel *
san_method_page_get_examples_menu (SanMethodPage *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GPtrArray) examples = san_examples_load (self->method->id);

  for (guint i = 0; i < examples->len; i++)
    {
      SanExample *example = g_ptr_array_index (examples, i);
      g_autofree char *action = g_strdup_printf ("page.example('%s')", example->name);
      g_menu_append (menu, example->title, action);
    }
  return G_MENU_MODEL (menu);
}
