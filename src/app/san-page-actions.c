/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-page-actions.h"

struct _SanPageActions
{
  GObject             parent_instance;

  GSimpleActionGroup *group;
  SanMethodPage      *page;
};

static const struct
{
  const char *name;
  const char *parameter_type;
} forwarded[] = {
  { "add-to-report", NULL },
  { "clear", NULL },
  { "copy-solution", NULL },
  { "example", "s" },
  { "redo", NULL },
  { "save-solution", NULL },
  { "undo", NULL },
};

G_DEFINE_FINAL_TYPE (SanPageActions, san_page_actions, G_TYPE_OBJECT)

static void
activate_cb (SanPageActions *self,
             GVariant       *parameter,
             GAction        *action)
{
  g_autofree char *name = g_strconcat ("page.", g_action_get_name (action), NULL);

  if (self->page != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self->page), name, parameter);
}

static void
san_page_actions_dispose (GObject *object)
{
  SanPageActions *self = SAN_PAGE_ACTIONS (object);

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->group);
  G_OBJECT_CLASS (san_page_actions_parent_class)->dispose (object);
}

static void
san_page_actions_class_init (SanPageActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = san_page_actions_dispose;
}

static void
san_page_actions_init (SanPageActions *self)
{
  self->group = g_simple_action_group_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (forwarded); i++)
    {
      const char *type = forwarded[i].parameter_type;
      g_autoptr(GSimpleAction) action =
        g_simple_action_new (forwarded[i].name, type != NULL ? G_VARIANT_TYPE (type) : NULL);

      g_simple_action_set_enabled (action, FALSE);
      g_signal_connect_object (action, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
    }
}

SanPageActions *
san_page_actions_new (GtkWidget *widget)
{
  SanPageActions *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (SAN_TYPE_PAGE_ACTIONS, NULL);
  gtk_widget_insert_action_group (widget, "page", G_ACTION_GROUP (self->group));
  return self;
}

void
san_page_actions_set_page (SanPageActions *self,
                           SanMethodPage  *page)
{
  g_return_if_fail (SAN_IS_PAGE_ACTIONS (self));
  g_return_if_fail (page == NULL || SAN_IS_METHOD_PAGE (page));

  g_set_weak_pointer (&self->page, page);
  for (gsize i = 0; i < G_N_ELEMENTS (forwarded); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), forwarded[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), page != NULL);
    }
}
