// Every page works without this: it only adds the design system's conveniences, such as Exit this page by the keyboard.
import { initAll, isSupported } from './govuk-frontend.js'

document.body.classList.add('js-enabled')
if (isSupported()) document.body.classList.add('govuk-frontend-supported')
initAll()
