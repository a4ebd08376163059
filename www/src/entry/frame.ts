// embed.html: one view, in a frame on somebody else's page. What it shows is in its address: attributes in the part from `?`, a
// state in the part from `#`. It listens to no messages, and tells how high it is.

import './element.ts'
import { applyAddress } from '../embed/framed.ts'
import { tellHeight } from '../embed/height.ts'

const element = document.createElement('quanto-scope')
element.setAttribute('loading', 'eager')
const apply = () => applyAddress(element, location)
apply()
addEventListener('hashchange', apply)
document.body.append(element)
if (parent !== window) tellHeight(element, (message) => parent.postMessage(message, '*'))
