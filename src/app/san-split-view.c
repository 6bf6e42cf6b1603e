/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-split-view.h"

#include "app/san-widget.h"

/* From this width on the two stand side by side. */
#define WIDE 760
/* The start takes this part of the width, and more only where it wants more. */
#define START_SHARE 0.38
#define START_MOST_SHARE 0.46
#define START_USUAL 460
#define START_MOST 560

struct _SanSplitView
{
  GtkWidget  parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  GtkWidget *start_scroller;
  GtkWidget *start_place;
  GtkWidget *separator;
  GtkWidget *end_scroller;
  GtkWidget *end_place;
  GtkWidget *narrow_scroller;
  GtkWidget *narrow_place;
  gboolean   wide;
  guint      move_id;
};

enum {
  PROP_START = 1,
  PROP_END,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SanSplitView, san_split_view, GTK_TYPE_WIDGET)

static void
move_to (GtkWidget *child,
         GtkWidget *place)
{
  if (child == NULL)
    return;
  g_object_ref (child);
  if (gtk_widget_get_parent (child) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (child)), child);
  gtk_box_append (GTK_BOX (place), child);
  g_object_unref (child);
}

static void
place_children (SanSplitView *self)
{
  move_to (self->start, self->wide ? self->start_place : self->narrow_place);
  move_to (self->end, self->wide ? self->end_place : self->narrow_place);
}

/* A button that moves with the widget of its action loses it: in GTK 4.8 it stays greyed. */
static void
renew_actions (GtkWidget *widget)
{
  GtkActionable *actionable = GTK_IS_ACTIONABLE (widget) ? GTK_ACTIONABLE (widget) : NULL;

  if (actionable != NULL && gtk_actionable_get_action_name (actionable) != NULL)
    {
      g_autofree char *name = g_strdup (gtk_actionable_get_action_name (actionable));

      gtk_actionable_set_action_name (actionable, NULL);
      gtk_actionable_set_action_name (actionable, name);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    renew_actions (child);
}

static gboolean
move_cb (gpointer data)
{
  SanSplitView *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean keep_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  self->move_id = 0;
  place_children (self);
  renew_actions (GTK_WIDGET (self));
  if (keep_focus)
    gtk_widget_grab_focus (focus);
  return G_SOURCE_REMOVE;
}

/* Widgets must not move to other parents while places are given out. */
static void
set_wide (SanSplitView *self,
          gboolean      wide)
{
  if (self->wide == wide)
    return;
  self->wide = wide;
  if (self->move_id == 0)
    self->move_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, move_cb, self, NULL);
}

static void
san_split_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wished;

      gtk_widget_measure (child, orientation, -1, &least, &wished, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wished);
    }
}

static int
get_start_width (SanSplitView *self,
                 int           width)
{
  int usual = MIN ((int) (width * START_SHARE), START_USUAL);
  int most = (int) (width * START_MOST_SHARE);
  int wished;

  gtk_widget_measure (self->start_scroller, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wished,
                      NULL, NULL);
  return CLAMP (wished, usual, MAX (usual, MIN (most, START_MOST)));
}

static void
place_child (GtkWidget *child,
             int        x,
             int        width,
             int        height)
{
  gboolean shown = width > 0;

  gtk_widget_set_child_visible (child, shown);
  if (shown)
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
san_split_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  SanSplitView *self = SAN_SPLIT_VIEW (widget);
  gboolean wide = width >= WIDE;
  int start = wide ? get_start_width (self, width) : 0;
  int line;

  set_wide (self, wide);
  gtk_widget_measure (self->separator, GTK_ORIENTATION_HORIZONTAL, -1, &line, NULL, NULL, NULL);
  place_child (self->start_scroller, 0, start, height);
  place_child (self->separator, start, wide ? line : 0, height);
  place_child (self->end_scroller, start + line, wide ? width - start - line : 0, height);
  place_child (self->narrow_scroller, 0, wide ? 0 : width, height);
}

static void
san_split_view_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SanSplitView *self = SAN_SPLIT_VIEW (object);

  switch (id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
san_split_view_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SanSplitView *self = SAN_SPLIT_VIEW (object);

  switch (id)
    {
    case PROP_START:
      self->start = g_value_get_object (value);
      break;
    case PROP_END:
      self->end = g_value_get_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  place_children (self);
}

static void
san_split_view_dispose (GObject *object)
{
  SanSplitView *self = SAN_SPLIT_VIEW (object);

  g_clear_handle_id (&self->move_id, g_source_remove);
  san_widget_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (san_split_view_parent_class)->dispose (object);
}

static void
san_split_view_class_init (SanSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = san_split_view_get_property;
  object_class->set_property = san_split_view_set_property;
  object_class->dispose = san_split_view_dispose;
  widget_class->measure = san_split_view_measure;
  widget_class->size_allocate = san_split_view_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, once);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SAN_RESOURCES "/ui/san-split-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SanSplitView, start_scroller);
  gtk_widget_class_bind_template_child (widget_class, SanSplitView, start_place);
  gtk_widget_class_bind_template_child (widget_class, SanSplitView, separator);
  gtk_widget_class_bind_template_child (widget_class, SanSplitView, end_scroller);
  gtk_widget_class_bind_template_child (widget_class, SanSplitView, end_place);
  gtk_widget_class_bind_template_child (widget_class, SanSplitView, narrow_scroller);
  gtk_widget_class_bind_template_child (widget_class, SanSplitView, narrow_place);
}

static void
san_split_view_init (SanSplitView *self)
{
  self->wide = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
