/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-solution-view.h"

#include "app/san-answer-view.h"
#include "app/san-chart-view.h"
#include "app/san-formula-view.h"
#include "app/san-step-view.h"
#include "app/san-table-view.h"
#include "app/san-widget.h"

/* Least width of a sentence */
#define SENTENCE_CHARS 16

struct _SanSolutionView
{
  GtkWidget  parent_instance;

  GtkWidget *answers;
  GtkWidget *working;
  GtkWidget *conclusions_box;
  GtkWidget *conclusions_heading;
  GtkWidget *conclusions;
  GtkWidget *warnings;
  GtkWidget *charts;
  GtkWidget *last_formula;   /* weak: the one that had the focus last */
  GArray    *kinds;          /* of SanChartKind, by chart; SAN_CHART_N_KINDS for none chosen */
};

enum {
  CHART_KIND_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanSolutionView, san_solution_view, GTK_TYPE_WIDGET)

/* An empty part takes no place, but stays visible: GTK keeps the request mode of a hidden box, so
 * that labels added to one that was empty would later be given the height of a single line. */
static void
set_empty (GtkWidget *part,
           gboolean   empty)
{
  san_widget_set_css_class (part, "san-empty", empty);
}

/* --- the parts, each made once and filled again --- */

static GtkWidget *
create_heading (void)
{
  return g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                       "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.f,
                       "css-classes", (const char *[]) { "title-4", "san-stage", NULL }, NULL);
}

/* Without a least width GTK would set the sentence one letter a line to find it, which takes as
 * long as all the rest of the page. */
static GtkWidget *
create_sentence (void)
{
  return g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", SENTENCE_CHARS, "selectable", TRUE, "xalign", 0.f, NULL);
}

static GtkWidget *
create_warning (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = create_sentence ();

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_working_item (SanSolutionView   *self,
                   const SanWorking  *item,
                   GtkWidget        **next)
{
  GtkWidget *child;

  switch (item->type)
    {
    case SAN_WORKING_HEADING:
      child = san_widget_reuse (self->working, next, "heading", create_heading);
      san_widget_set_label (child, item->text);
      break;
    case SAN_WORKING_STEP:
      child = san_widget_reuse (self->working, next, "step", san_step_view_new);
      san_step_view_set_step (SAN_STEP_VIEW (child), item->step);
      break;
    case SAN_WORKING_TABLE:
      child = san_widget_reuse (self->working, next, "table", san_table_view_new);
      san_table_view_set_table (SAN_TABLE_VIEW (child), item->table);
      break;
    case SAN_WORKING_NOTE:
    default:
      child = san_widget_reuse (self->working, next, "note", create_sentence);
      san_widget_set_label (child, item->text);
      break;
    }
}

static void
show_answers (SanSolutionView *self,
              const GPtrArray *answers)
{
  GtkWidget *next = gtk_widget_get_first_child (self->answers);

  for (guint i = 0; i < answers->len; i++)
    {
      GtkWidget *child = san_widget_reuse (self->answers, &next, "answer", san_answer_view_new);

      san_answer_view_set_answer (SAN_ANSWER_VIEW (child), g_ptr_array_index (answers, i));
    }
  san_widget_drop_rest (self->answers, next);
  set_empty (self->answers, answers->len == 0);
}

static void
show_working (SanSolutionView *self,
              const GPtrArray *working)
{
  GtkWidget *next = gtk_widget_get_first_child (self->working);

  for (guint i = 0; i < working->len; i++)
    show_working_item (self, g_ptr_array_index (working, i), &next);
  san_widget_drop_rest (self->working, next);
  set_empty (self->working, working->len == 0);
}

static void
show_conclusions (SanSolutionView *self,
                  const GPtrArray *conclusions)
{
  GtkWidget *next = gtk_widget_get_first_child (self->conclusions);

  for (guint i = 0; i < conclusions->len; i++)
    san_widget_set_label (san_widget_reuse (self->conclusions, &next, "sentence", create_sentence),
                          g_ptr_array_index (conclusions, i));
  san_widget_drop_rest (self->conclusions, next);
  gtk_widget_set_visible (self->conclusions_heading, conclusions->len > 0);
  set_empty (self->conclusions_box, conclusions->len == 0);
}

static void
show_warnings (SanSolutionView *self,
               const GPtrArray *warnings)
{
  GtkWidget *next = gtk_widget_get_first_child (self->warnings);

  for (guint i = 0; i < warnings->len; i++)
    {
      GtkWidget *child = san_widget_reuse (self->warnings, &next, "warning", create_warning);

      san_widget_set_label (gtk_widget_get_last_child (child), g_ptr_array_index (warnings, i));
    }
  san_widget_drop_rest (self->warnings, next);
  set_empty (self->warnings, warnings->len == 0);
}

/* --- charts --- */

static SanChartKind *
nth_kind (SanSolutionView *self,
          guint            chart)
{
  const SanChartKind none = SAN_CHART_N_KINDS;

  while (self->kinds->len <= chart)
    g_array_append_val (self->kinds, none);
  return &g_array_index (self->kinds, SanChartKind, chart);
}

static void
kind_changed_cb (SanSolutionView *self,
                 SanChartView    *view)
{
  for (guint i = 0; i < self->kinds->len; i++)
    if (san_solution_view_get_chart (self, i) == GTK_WIDGET (view))
      *nth_kind (self, i) = san_chart_view_get_kind (view);
  g_signal_emit (self, signals[CHART_KIND_CHANGED], 0);
}

static void
show_charts (SanSolutionView *self,
             const GPtrArray *charts)
{
  GtkWidget *next = gtk_widget_get_first_child (self->charts);

  for (guint i = 0; i < charts->len; i++)
    {
      gboolean is_new = next == NULL;
      GtkWidget *child = san_widget_reuse (self->charts, &next, "chart", san_chart_view_new);

      if (is_new)
        g_signal_connect_object (child, "kind-changed", G_CALLBACK (kind_changed_cb), self,
                                 G_CONNECT_SWAPPED);
      if (is_new && *nth_kind (self, i) < SAN_CHART_N_KINDS)
        san_chart_view_set_kind (SAN_CHART_VIEW (child), *nth_kind (self, i));
      san_chart_view_set_chart (SAN_CHART_VIEW (child), g_ptr_array_index (charts, i));
    }
  san_widget_drop_rest (self->charts, next);
  set_empty (self->charts, charts->len == 0);
}

/* --- class --- */

static void
focus_child_cb (SanSolutionView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (SAN_IS_FORMULA_VIEW (focus))
    g_set_weak_pointer (&self->last_formula, focus);
}

static void
san_solution_view_dispose (GObject *object)
{
  SanSolutionView *self = SAN_SOLUTION_VIEW (object);

  g_clear_weak_pointer (&self->last_formula);
  san_widget_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (san_solution_view_parent_class)->dispose (object);
}

static void
san_solution_view_finalize (GObject *object)
{
  SanSolutionView *self = SAN_SOLUTION_VIEW (object);

  g_array_unref (self->kinds);

  G_OBJECT_CLASS (san_solution_view_parent_class)->finalize (object);
}

static void
san_solution_view_class_init (SanSolutionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = san_solution_view_dispose;
  object_class->finalize = san_solution_view_finalize;

  signals[CHART_KIND_CHANGED] = g_signal_new ("chart-kind-changed", G_TYPE_FROM_CLASS (klass),
                                              G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SAN_RESOURCES "/ui/san-solution-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanSolutionView, answers);
  gtk_widget_class_bind_template_child (widget_class, SanSolutionView, working);
  gtk_widget_class_bind_template_child (widget_class, SanSolutionView, conclusions_box);
  gtk_widget_class_bind_template_child (widget_class, SanSolutionView, conclusions_heading);
  gtk_widget_class_bind_template_child (widget_class, SanSolutionView, conclusions);
  gtk_widget_class_bind_template_child (widget_class, SanSolutionView, warnings);
  gtk_widget_class_bind_template_child (widget_class, SanSolutionView, charts);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
san_solution_view_init (SanSolutionView *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->kinds = g_array_new (FALSE, FALSE, sizeof (SanChartKind));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "notify::contains-focus", G_CALLBACK (focus_child_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
san_solution_view_new (void)
{
  return g_object_new (SAN_TYPE_SOLUTION_VIEW, NULL);
}

void
san_solution_view_set_solution (SanSolutionView *self,
                                SanSolution     *solution)
{
  g_autoptr(SanSolution) nothing = NULL;

  g_return_if_fail (SAN_IS_SOLUTION_VIEW (self));

  if (solution == NULL)
    solution = nothing = san_solution_new (&(SanNotation) { 0 });
  show_answers (self, san_solution_get_answers (solution));
  show_working (self, san_solution_get_working (solution));
  show_conclusions (self, san_solution_get_conclusions (solution));
  show_warnings (self, san_solution_get_warnings (solution));
  show_charts (self, san_solution_get_charts (solution));
}

void
san_solution_view_set_stale (SanSolutionView *self,
                             gboolean         stale)
{
  g_return_if_fail (SAN_IS_SOLUTION_VIEW (self));

  san_widget_set_css_class (GTK_WIDGET (self), "san-stale", stale);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, stale, -1);
}

SanChartKind
san_solution_view_get_chart_kind (SanSolutionView *self,
                                  guint            chart)
{
  GtkWidget *view;

  g_return_val_if_fail (SAN_IS_SOLUTION_VIEW (self), SAN_CHART_N_KINDS);

  view = san_solution_view_get_chart (self, chart);
  if (view != NULL)
    return san_chart_view_get_kind (SAN_CHART_VIEW (view));
  return chart < self->kinds->len ? *nth_kind (self, chart) : SAN_CHART_N_KINDS;
}

void
san_solution_view_set_chart_kind (SanSolutionView *self,
                                  guint            chart,
                                  SanChartKind     kind)
{
  GtkWidget *view;

  g_return_if_fail (SAN_IS_SOLUTION_VIEW (self));
  g_return_if_fail (kind < SAN_CHART_N_KINDS);

  *nth_kind (self, chart) = kind;
  view = san_solution_view_get_chart (self, chart);
  if (view != NULL)
    san_chart_view_set_kind (SAN_CHART_VIEW (view), kind);
}

GtkWidget *
san_solution_view_get_chart (SanSolutionView *self,
                             guint            chart)
{
  GtkWidget *view;

  g_return_val_if_fail (SAN_IS_SOLUTION_VIEW (self), NULL);

  view = gtk_widget_get_first_child (self->charts);
  for (guint i = 0; i < chart && view != NULL; i++)
    view = gtk_widget_get_next_sibling (view);
  return view;
}

GtkWidget *
san_solution_view_get_formula (SanSolutionView *self)
{
  g_return_val_if_fail (SAN_IS_SOLUTION_VIEW (self), NULL);

  if (self->last_formula != NULL)
    return self->last_formula;
  for (GtkWidget *child = gtk_widget_get_first_child (self->working); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (SAN_IS_STEP_VIEW (child))
      return san_step_view_get_formula (SAN_STEP_VIEW (child));
  return NULL;
}
