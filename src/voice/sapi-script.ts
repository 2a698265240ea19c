// The one PowerShell script of the Windows voice. Nothing is ever pasted into it: the text comes on stdin as UTF-8, read
// as bytes because the console would decode it by its code page; language and file come from the environment.
const script = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
try {
  $utf8 = New-Object System.Text.UTF8Encoding $false
  try { [Console]::InputEncoding = $utf8 } catch { }
  $reader = New-Object System.IO.StreamReader ([Console]::OpenStandardInput()), $utf8
  $text = $reader.ReadToEnd()
  Add-Type -AssemblyName System.Speech
  $synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
  $language = $env:CLOVA_VOICE_CULTURE.Substring(0, 2)
  $voices = @($synthesizer.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object { $_.VoiceInfo })
  $voice = $voices | Where-Object { $_.Culture.Name -eq $env:CLOVA_VOICE_CULTURE } | Select-Object -First 1
  if ($null -eq $voice) {
    $voice = $voices | Where-Object { $_.Culture.TwoLetterISOLanguageName -eq $language } | Select-Object -First 1
  }
  if ($null -eq $voice) { exit 3 }
  $synthesizer.SelectVoice($voice.Name)
  $bits = [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen
  $channel = [System.Speech.AudioFormat.AudioChannel]::Mono
  $format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo 22050, $bits, $channel
  $synthesizer.SetOutputToWaveFile($env:CLOVA_VOICE_FILE, $format)
  $synthesizer.Speak($text)
  $synthesizer.Dispose()
  exit 0
} catch {
  [Console]::Error.WriteLine($_.Exception.Message)
  exit 1
}
`;

/** The exit code for a language that no installed voice speaks. */
export const noVoiceCode = 3;

/** Without `-InputFormat None` PowerShell itself would read the text, as objects for the script. */
export const sapiArguments: readonly string[] = [
  "-NoProfile",
  "-NonInteractive",
  "-InputFormat",
  "None",
  "-EncodedCommand",
  Buffer.from(script, "utf16le").toString("base64"),
];
