// The package brings no types; this is the little of it that the WebKit journeys use.
declare module 'selenium-webdriver' {
  export class Capabilities {
    constructor(capabilities: Record<string, unknown>)
  }
  export class By {
    static css(selector: string): By
    static xpath(path: string): By
  }
  export interface WebElement {
    click(): Promise<void>
    clear(): Promise<void>
    getText(): Promise<string>
    getAttribute(name: string): Promise<string | null>
    isDisplayed(): Promise<boolean>
    sendKeys(...keys: readonly string[]): Promise<void>
  }
  export interface Condition<T> {
    readonly description: () => string
    readonly fn: T
  }
  export const until: {
    elementLocated(by: By): Condition<WebElement>
    elementIsVisible(element: WebElement): Condition<WebElement>
  }
  export interface Actions {
    move(place: { readonly x: number; readonly y: number }): this
    click(): this
    sendKeys(...keys: readonly string[]): this
    perform(): Promise<void>
  }
  export interface Rect {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  export interface WebDriver {
    actions(): Actions
    manage(): { window(): { setRect(place: Rect): Promise<Rect> } }
    get(url: string): Promise<void>
    getTitle(): Promise<string>
    getCurrentUrl(): Promise<string>
    findElement(by: By): Promise<WebElement>
    findElements(by: By): Promise<WebElement[]>
    wait<T>(condition: Condition<T>, milliseconds: number): Promise<T>
    executeScript<T>(script: string, ...values: readonly unknown[]): Promise<T>
    executeAsyncScript<T>(script: string, ...values: readonly unknown[]): Promise<T>
    takeScreenshot(): Promise<string>
    navigate(): { refresh(): Promise<void> }
    quit(): Promise<void>
  }
  export class Builder {
    usingServer(url: string): this
    withCapabilities(capabilities: Capabilities): this
    build(): Promise<WebDriver>
  }
}
