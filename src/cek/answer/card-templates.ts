// Client guide, Content templates: which members each template has, and of what form they are. All of them are optional.

/** An object of `type` and `value`: the guide's shared objects. */
export interface Leaf {
  readonly is: "leaf";
  /** Its name in the guide. */
  readonly object: string;
  /** Its `type`, and behind it those that may stand there too, by the tables or by the guides' examples; none: any. */
  readonly types: readonly string[];
  readonly value: "text" | "url" | "date" | "link" | "action" | "figure";
}

export type Form =
  | Leaf
  /** A plain text, not an object. */
  | { readonly is: "word"; readonly words: readonly string[] }
  | { readonly is: "list"; readonly of: Form }
  | { readonly is: "object"; readonly members: Members }
  /** Not described, but in the guides' examples. */
  | { readonly is: "anything" };

export type Members = ReadonlyMap<string, Form>;

export interface Template {
  readonly members: Members;
  /** What of Clova's own is shown with it, where it is not for anybody. */
  readonly service?: string;
}

const leaf = (object: string, value: Leaf["value"], ...types: string[]): Leaf => ({ is: "leaf", object, types, value });
const text = leaf("StringObject", "text", "string", "number");
const url = leaf("URIObject", "url", "url");
const action = leaf("ActionObject", "action", "action");
/** Temperatures, times, codes: whatever a service of Clova's writes. */
const figure = leaf("StringObject", "figure");
const date = leaf("DateObject", "date", "date", "string");
const link = leaf("URIObject", "link", "url", "phoneNum");

const list = (of: Form): Form => ({ is: "list", of });
const object = (members: Record<string, Form>): Form => ({ is: "object", members: new Map(Object.entries(members)) });
const rows = (members: Record<string, Form>): Form => list(object(members));
const word = (...words: string[]): Form => ({ is: "word", words });
const each = (form: Form, ...names: string[]): Record<string, Form> =>
  Object.fromEntries(names.map((name) => [name, form]));

/** Client guide, Content templates, Common fields. */
const common: Record<string, Form> = {
  type: { is: "anything" },
  meta: object({ version: text }),
  actionList: list(action),
  ...each(text, "failureMessage", "subtitle", "emoji"),
};
const source: Record<string, Form> = { referenceText: text, referenceUrl: url };

const template = (members: Record<string, Form>): Template => ({
  members: new Map(Object.entries({ ...common, ...members })),
});
const ofService = (service: string, members: Record<string, Form>): Template => ({ ...template(members), service });

const general = {
  Text: template({
    ...each(text, "highlightText", "mainText", "subText", "sentenceText", "paragraphText", "emotionCode", "motionCode"),
    ...each(url, "bgUrl", "imageUrl", "linkUrl"),
    tableList: rows({ ...each(text, "item1", "item2", "item3"), item2Link: link }),
    ...source,
  }),
  ImageText: template({
    ...each(text, "mainText", "thumbImageType"),
    ...each(url, "imageUrl", "thumbImageUrl", "linkUrl", "appLinkUrl"),
    subTextList: list(text),
    ...source,
    // In its example alone.
    subText: text,
    display: { is: "anything" },
  }),
  ImageList: template({
    thumbImageUrlList: rows({
      ...each(text, "imageTitle", "imageReference"),
      ...each(url, "imageUrl", "thumbImageUrl"),
      ...source,
    }),
  }),
  CardList: template({
    // Type5 and Type6 are described, but written as "".
    subType: word("Type1", "Type2", "Type3", "Type4", "Type5", "Type6"),
    cardList: rows({
      ...each(text, "title", "contentProviderText", "press"),
      ...each(url, "imageUrl", "linkUrl", "videoUrl", "pressIconUrl"),
      description: list(text),
      publishDate: date,
      actionList: list(action),
      ...source,
    }),
    noticeText: text,
    noticeLink: url,
  }),
  Popup: template({
    displayType: word("POPUP", "ALERT", "TOAST"),
    ...each(text, "title", "mainText", "positiveButtonText", "negativeButtonText"),
    ...each(text, "alertText", "toastText", "toastLinkText"),
    ...each(url, "positiveButtonUrl", "negativeButtonUrl", "toastLinkUrl"),
    // Its name in older guides.
    titleText: text,
  }),
} satisfies Record<string, Template>;

const repeated: Record<string, Form> = {
  ...each(figure, "scheduledTime", "repeatPeriod", "token"),
  repeatDay: list(figure),
};
const actionTimer = { ...repeated, ...each(figure, "action", "label") };
const reminder = { ...repeated, ...each(figure, "label", "content", "status") };
const schedule = { ...each(figure, "content", "start", "end", "repeatPeriod", "token"), repeatDay: list(figure) };
const weather: Record<string, Form> = {
  ...each(figure, "location", "lastUpdate", "contentProviderText", "bgClipUrl", "bgDefaultUrl", "linkUrl"),
  ...each(figure, "referenceText", "referenceUrl"),
};
const hours = rows(
  each(figure, "hourlyTime", "hourlyTemperature", "rainfallProbability", "temperatureImageCode", "temperatureImageUrl"),
);
const timers = "timers and alarms";
const notes = "memos and schedules";
const forecast = "weather reports";

const builtIn = {
  ActionTimer: ofService(timers, actionTimer),
  ActionTimerList: ofService(timers, { actionTimerList: rows(actionTimer) }),
  Alarm: ofService(timers, repeated),
  AlarmList: ofService(timers, { alarmList: rows(repeated) }),
  Timer: ofService(timers, each(figure, "scheduledTime", "token")),
  TimerList: ofService(timers, { timerList: rows(each(figure, "label", "scheduledTime", "token")) }),
  Reminder: ofService(notes, reminder),
  ReminderList: ofService(notes, { reminderList: rows(reminder) }),
  Memo: ofService(notes, each(figure, "content", "timestamp", "token")),
  MemoList: ofService(notes, { memoList: rows(each(figure, "content", "lastModified", "token")) }),
  Schedule: ofService(notes, schedule),
  ScheduleList: ofService(notes, { scheduleList: rows(schedule) }),
  TodayWeather: ofService(forecast, {
    ...weather,
    ...each(figure, "nowTemperature", "nowWeather", "nowTemperatureImageCode", "nowTemperatureImageUrl"),
    concentrationOfFineDust: figure,
    hourlyWeatherList: hours,
  }),
  TomorrowWeather: ofService(forecast, {
    ...weather,
    ...each(figure, "highTemperature", "lowTemperature", "highTempWeather", "lowTempWeather"),
    hourlyWeatherList: hours,
  }),
  WeeklyWeather: ofService(forecast, {
    ...weather,
    description: figure,
    dailyWeatherList: rows(each(figure, "date", "highTemperature", "lowTemperature", "iconImageCode", "iconImageUrl")),
  }),
  Humidity: ofService(forecast, { ...weather, ...each(figure, "humidity", "temperatureCode") }),
  WindSpeed: ofService(forecast, { ...weather, ...each(figure, "windSpeed", "windDirection", "temperatureCode") }),
  Atmosphere: ofService(forecast, {
    ...weather,
    ...each(figure, "concentrationOfAtmosphere", "valueOfAtmosphere", "announcementOfAtmosphere", "temperatureCode"),
    halfDayAtmosphereList: rows(each(figure, "durationHalfDay", "concentrationOfAtmosphere", "atmosphereImageUrl")),
  }),
} satisfies Record<string, Template>;

/** By name; those for anybody come first. */
export const templates: ReadonlyMap<string, Template> = new Map<string, Template>([
  ...Object.entries<Template>(general),
  ...Object.entries<Template>(builtIn),
]);
export const generalNames: readonly string[] = Object.keys(general);

/** Client guide, change log of January 2018. */
export const removedTemplates: readonly string[] = ["CarRoute", "TransportationRoute"];

/** What a card is held against that does not say what it is: the members that any of the general ones has. */
export const unknownTemplate: Template = {
  members: new Map(Object.values<Template>(general).flatMap(({ members }) => [...members])),
};

/** Client guide, Content templates, Popup: which members each kind shows; the others are there, but empty. */
export const popupMembers: ReadonlyMap<string, string> = new Map([
  ...["title", "titleText", "mainText"].map((name) => [name, "POPUP"] as const),
  ...["positiveButtonText", "positiveButtonUrl", "negativeButtonText", "negativeButtonUrl"].map(
    (name) => [name, "POPUP"] as const,
  ),
  ["alertText", "ALERT"],
  ...["toastText", "toastLinkText", "toastLinkUrl"].map((name) => [name, "TOAST"] as const),
]);

/** Client guide, Content templates, Common fields, Action URI scheme: what stands behind `clova://`. */
export const actions: readonly string[] = [
  ...["addressbook", "browser", "camera", "email", "gallery"].map((app) => `app-launch/default-${app}`),
  ...["audio-repeat", "device-control", "guide/talking", "naverSearch", "naver-maps", "ttsRepeat", "webview"],
];
