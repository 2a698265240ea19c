import { divided } from "./divided.ts";

// English translation of the extension guide, Built-in intents: its own phrases come first, behind them what people
// say for the same.
export const english: Readonly<Record<string, readonly string[]>> = {
  "Clova.CancelIntent": divided(
    "cancel / cancel please / please cancel / cancel it / cancel that / cancel this / never mind",
    "forget it / forget about it",
  ),
  "Clova.GuideIntent": divided(
    "what can you do? / tell me how to use it / tell me what you can do / help / help me / help please",
    "I need help / I need some help / can you help me / give me some help / show me how to use it",
    "how do I use it? / how do I use this / how do I use you / how does it work? / how does this work",
    "tell me how this works / how can I use it / how to use it / explain how it works / what can I say",
    "what can I do / what can I ask / what do you do / what are you able to do / what else can you do",
    "what are my options / give me instructions / instructions / show me the help / what can I do here",
    "tell me what I can say",
  ),
  "Clova.YesIntent": divided(
    "yes / sure / all right / certainly / okay / ok / alright / yeah / yep / yup / yes please / yes please do",
    "please do / of course / absolutely / definitely / sounds good / sounds great / that sounds good",
    "that's right / that is right / right / correct / that's correct / that works / why not",
    "go ahead / do it / let's do it / fine / fine by me / good / good idea / I do / I would / sure thing",
    "you bet / exactly / uh huh / by all means / yes I do / yes it is / yes I would",
  ),
  "Clova.NoIntent": divided(
    "no / no, thank you / absolutely not / no thanks / nope / nah / not now / not really / no way / not yet",
    "not today / no I don't / no I don't want to / I don't want to / I don't think so / don't / please don't",
    "not at all / never / definitely not / certainly not / of course not / no not that / I'd rather not",
    "that's wrong / that is wrong / wrong / that's not right / it isn't / no it isn't / I'm good / no please",
  ),
  "Clova.NextIntent": divided(
    "next / play the next song / next song / next one / next track / next sound / play the next one",
    "play the next track / play next / go to the next one / go to the next song / go to next / skip / skip it",
    "skip this / skip this one / skip this song / skip to the next one / skip to the next song",
    "move on to the next one / the next one please",
  ),
  "Clova.PreviousIntent": divided(
    "previous / play the previous song / previous song / previous one / previous track / previous sound",
    "play the previous one / play the previous track / go back to the previous one",
    "go back to the previous song / go to the previous one / go back one / go back / the one before",
    "play the last one again / back to the previous song",
  ),
  "Clova.PauseIntent": divided(
    "pause for a moment / pause / pause it / pause that / pause this / pause please / pause the music",
    "pause the song / pause the sound / pause playback / pause for a second / pause for a minute / hold on",
    "hold on a second / wait a moment / pause for a bit",
  ),
  "Clova.ResumeIntent": divided(
    "play again / play the song again / resume / resume it / resume please / resume the music",
    "resume the song / resume the sound / resume playback / resume playing / continue / continue playing",
    "continue the music / continue the song / keep playing / carry on / carry on playing / unpause",
    "start playing again / play it again / keep going / go on",
  ),
  "Clova.StopIntent": divided(
    "stop / stop it / stop please / stop the music / stop the song / stop the sound / stop playing",
    "stop playback / stop that / turn it off / turn off the music / turn the music off / turn the sound off",
    "stop playing music",
  ),
  "Clova.RequestAlternativesIntent": divided(
    "try something else / play something else / something else / something different",
    "play something different / try another one / play another one / another one / play another song",
    "give me something else / give me another one / I want something else / change the song",
    "play a different song / play a different one",
  ),
};
