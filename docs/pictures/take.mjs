// Takes the README's pictures of the demonstration as it runs: see docs/how-to/take-the-pictures.md
import { createRequire } from 'node:module'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const require = createRequire(new URL('../../ui/', import.meta.url))
const { chromium } = require('playwright-core')
const staff = `http://localhost:${process.env.TUTELA_PORT ?? 8080}`
const portal = `http://localhost:${process.env.TUTELA_PORTAL_PORT ?? 8081}`
const browser = await chromium.launch({
  executablePath: process.env.TUTELA_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
})

async function take (page, name) {
  const path = fileURLToPath(new URL(`${name}.png`, import.meta.url))
  await page.evaluate(() => document.activeElement?.blur())
  await page.screenshot({ path })
  console.log(`${name}.png, ${Math.ceil(statSync(path).size / 1024)} kB`)
}

async function sit (width, height) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' })
  return context.newPage()
}

/** One of the role in each of the three forces; the second of the role where there are two. */
async function signIn (role, force) {
  const page = await sit(1280, 720)
  await page.goto(`${staff}/sign-in`)
  await page.locator('form', { hasText: role }).nth(force).getByRole('button').click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
  return page
}

/** The first page to which the way leads in any of the forces. */
async function first (role, way) {
  for (let force = 0; force < 6; force++) {
    const page = await signIn(role, force)
    if (await way(page)) return page
    await page.context().close()
  }
  throw new Error(`The demonstration shows no ${role} what the picture needs`)
}

/** An open application of the stage whose page of that part shows what is looked for. */
async function application (page, stage, part = '', shows = 'h1') {
  await page.goto(`${staff}/applications?whose=AREA&stage=${stage}`)
  const links = await page.locator('main tbody a').evaluateAll(all => all.map(a => a.getAttribute('href')))
  for (const link of links.slice(0, 10)) {
    await page.goto(staff + link + part)
    if (await page.locator(shows).count() > 0) return true
  }
  return false
}

async function at (page, heading) {
  await page.locator('h2, caption', { hasText: heading }).first().evaluate(e => window.scrollTo(0, e.getBoundingClientRect().top + window.scrollY - 20))
  return page
}

async function asParent () {
  const page = await sit(640, 800)
  await page.goto(portal)
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.waitForURL('**/step/1')
  await take(page, 'asking')
}

/** The trail of somebody who wears a device and has a school zone, on the last day but one, played to the afternoon. */
async function trail (page) {
  await page.goto(`${staff}/devices`)
  const devices = await page.locator('main tbody a[href^="/devices/"]').evaluateAll(all => all.map(a => a.getAttribute('href')))
  for (const device of devices) {
    await page.goto(staff + device)
    const person = await page.locator('main a[href^="/people/"]').first().getAttribute('href')
    await page.goto(staff + /\/people\/[^/]+/.exec(person)[0] + '/tracking')
    if (await page.getByText('School').count() === 0) continue
    const days = ['Tuesday', 'Friday']
    const day = [1, 2, 3, 4, 5].map(ago => new Date(Date.now() - ago * 86400000)).find(at => days.includes(at.toLocaleDateString('en-GB', { weekday: 'long' })))
    await page.goto(new URL(page.url()).origin + new URL(page.url()).pathname.replace('/tracking', `/trail/${day.toISOString().slice(0, 10)}`))
    await page.locator('[data-state=drawn]').waitFor()
    await page.locator('#map-slider').fill('502')
    await page.waitForTimeout(500)
    return true
  }
  return false
}

await asParent()
const officer = await signIn('Public protection officer', 0)
await officer.goto(`${staff}/work?whose=TEAM`)
await take(officer, 'work')
await take(await first('Public protection officer', page => application(page, 'AWAIT_INTERVIEW')), 'application')
await take(await at(await first('Public protection officer', page => application(page, 'RISK_ASSESSMENT', '/person', '.tutela-candidate table')), 'Candidates'), 'who-is-meant')
await take(await at(await first('Public protection officer', trail), 'On the map'), 'trail')
const decider = await first('Decision-maker', page => application(page, 'DECISION', '/decision', '[name=NECESSARY]'))
await decider.getByText('The scheme’s presumption').click()
await take(await at(decider, 'The working of the law'), 'decision')
const supervisor = await signIn('Supervisor', 0)
await supervisor.goto(`${staff}/considerations`)
await take(supervisor, 'duty')
await supervisor.goto(`${staff}/figures`)
await take(await at(supervisor, 'Enquiries, applications and disclosures'), 'figures')
const auditor = await signIn('Auditor', 0)
await auditor.goto(`${staff}/audit/entries`)
await take(auditor, 'who-read-what')
await browser.close()
