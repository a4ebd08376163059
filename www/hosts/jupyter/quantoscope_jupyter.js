// The notebook's side of quantoscope_jupyter.py: the traits become attributes, and what a reader changes becomes a trait.

/** An attribute that is no longer among the traits' is taken away. */
function put(element, attributes) {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name)
  for (const [name, value] of Object.entries(attributes)) if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

export default {
  render({ model, el }) {
    const element = document.createElement('quanto-scope')
    const update = () => put(element, model.get('attributes'))
    const tell = ({ detail }) => {
      model.set('state', detail)
      model.save_changes()
    }
    update()
    model.on('change:attributes', update)
    element.addEventListener('state-change', tell)
    el.append(element)
    return () => {
      model.off('change:attributes', update)
      element.remove()
    }
  },
}
