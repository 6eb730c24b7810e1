// Every page works without this: it only adds the design system's conveniences, such as Exit this page by the keyboard.
import { initAll } from './govuk-frontend.js'

// A browser that runs modules is one that the design system supports.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
