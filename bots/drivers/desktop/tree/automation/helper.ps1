# Reads and works the elements of programs by UI Automation: one JSON line in, one out. Ends with its input.
# Not tried on Windows yet; what it says is written down in wire.ts.
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Text.UTF8Encoding]::new($false)
[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
Add-Type -AssemblyName UIAutomationClient, UIAutomationTypes, WindowsBase

$Element = [System.Windows.Automation.AutomationElement]
$patternTypes = [ordered]@{
  Invoke         = [System.Windows.Automation.InvokePattern]
  Toggle         = [System.Windows.Automation.TogglePattern]
  SelectionItem  = [System.Windows.Automation.SelectionItemPattern]
  ExpandCollapse = [System.Windows.Automation.ExpandCollapsePattern]
  Value          = [System.Windows.Automation.ValuePattern]
  RangeValue     = [System.Windows.Automation.RangeValuePattern]
  Selection      = [System.Windows.Automation.SelectionPattern]
  ScrollItem     = [System.Windows.Automation.ScrollItemPattern]
  Text           = [System.Windows.Automation.TextPattern]
  Window         = [System.Windows.Automation.WindowPattern]
}
$known = @{}
$most = 20000

# Everything that is told of an element comes in one call across processes.
$request = [System.Windows.Automation.CacheRequest]::new()
$request.TreeScope = [System.Windows.Automation.TreeScope]::Element -bor [System.Windows.Automation.TreeScope]::Descendants
$request.TreeFilter = [System.Windows.Automation.Automation]::ControlViewCondition
foreach ($property in 'Name', 'HelpText', 'ControlType', 'BoundingRectangle', 'IsEnabled', 'IsOffscreen', 'HasKeyboardFocus',
  'IsKeyboardFocusable', 'IsPassword', 'ProcessId', 'RuntimeId', 'FrameworkId', 'IsRequiredForForm') {
  $request.Add($Element::"${property}Property")
}
foreach ($type in $patternTypes.Values) { $request.Add($type::Pattern) }
$request.Add([System.Windows.Automation.ValuePattern]::IsReadOnlyProperty)
$request.Add([System.Windows.Automation.TogglePattern]::ToggleStateProperty)
$request.Add([System.Windows.Automation.SelectionItemPattern]::IsSelectedProperty)
$request.Add([System.Windows.Automation.ExpandCollapsePattern]::ExpandCollapseStateProperty)
$request.Add([System.Windows.Automation.WindowPattern]::IsModalProperty)

# The pattern of that name, or nothing.
function Get-Pattern($element, $name, [switch] $now) {
  $pattern = $null
  $has = if ($now) { $element.TryGetCurrentPattern($patternTypes[$name]::Pattern, [ref] $pattern) }
         else { $element.TryGetCachedPattern($patternTypes[$name]::Pattern, [ref] $pattern) }
  if ($has) { $pattern }
}

function Get-States($element) {
  $about = $element.Cached
  if (-not $about.IsOffscreen) { 'visible' }
  if ($about.IsEnabled) { 'enabled' }
  if ($about.IsKeyboardFocusable) { 'focusable' }
  if ($about.HasKeyboardFocus) { 'focused' }
  if ($about.IsPassword) { 'secret' }
  if ($about.IsRequiredForForm) { 'required' }
  $value = Get-Pattern $element 'Value'
  if ($value -and -not $value.Cached.IsReadOnly) { 'editable' }
  $toggle = Get-Pattern $element 'Toggle'
  if ($toggle) {
    'checkable'
    if ("$($toggle.Cached.ToggleState)" -eq 'On') { 'checked' }
    if ("$($toggle.Cached.ToggleState)" -eq 'Indeterminate') { 'mixed' }
  }
  $item = Get-Pattern $element 'SelectionItem'
  if ($item) {
    'selectable'
    if ($item.Cached.IsSelected) {
      'selected'
      if ($about.ControlType -eq [System.Windows.Automation.ControlType]::RadioButton) { 'checked' }
    }
  }
  $expand = Get-Pattern $element 'ExpandCollapse'
  if ($expand -and "$($expand.Cached.ExpandCollapseState)" -ne 'LeafNode') {
    'expandable'
    if ("$($expand.Cached.ExpandCollapseState)" -eq 'Expanded') { 'expanded' }
  }
  $window = Get-Pattern $element 'Window'
  if ($window -and $window.Cached.IsModal) { 'modal' }
}

function Get-Told($element, $parent) {
  $about = $element.Cached
  $id = $element.GetRuntimeId() -join '.'
  $known[$id] = $element
  $box = $about.BoundingRectangle
  $process = Get-Process -Id $about.ProcessId -ErrorAction SilentlyContinue
  @{
    id = $id; parent = $parent
    type = $about.ControlType.ProgrammaticName -replace '^ControlType\.', ''
    name = "$($about.Name)"; help = "$($about.HelpText)"
    pid = $about.ProcessId; program = "$($process.ProcessName)"; framework = "$($about.FrameworkId)"
    box = if ($box.IsEmpty) { $null } else { @($box.X, $box.Y, $box.Width, $box.Height) }
    states = @(Get-States $element)
    patterns = @($patternTypes.Keys | Where-Object { Get-Pattern $element $_ })
  }
}

function Add-Subtree($list, $element, $parent) {
  if ($list.Count -ge $most) { return }
  $index = $list.Count
  $list.Add((Get-Told $element $parent))
  foreach ($child in $element.CachedChildren) { Add-Subtree $list $child $index }
}

function Read-Windows($wanted) {
  $list = [Collections.Generic.List[object]]::new()
  $condition = if ($wanted) { [System.Windows.Automation.PropertyCondition]::new($Element::ProcessIdProperty, [int] $wanted) }
               else { [System.Windows.Automation.Condition]::TrueCondition }
  foreach ($window in $Element::RootElement.FindAll([System.Windows.Automation.TreeScope]::Children, $condition)) {
    try { Add-Subtree $list ($window.GetUpdatedCache($request)) -1 }
    catch [System.Windows.Automation.ElementNotAvailableException] { }
  }
  , $list
}

# An element with all that it stands in, from its window down.
function Read-Line($element) {
  $line = [Collections.Generic.List[object]]::new()
  $walker = [System.Windows.Automation.TreeWalker]::ControlViewWalker
  while ($element -and $element -ne $Element::RootElement) {
    $line.Insert(0, $element)
    $element = $walker.GetParent($element)
  }
  $list = [Collections.Generic.List[object]]::new()
  foreach ($one in $line) { $list.Add((Get-Told ($one.GetUpdatedCache($request)) ($list.Count - 1))) }
  , $list
}

function Invoke-Action($element) {
  if ($pattern = Get-Pattern $element 'Invoke' -now) { $pattern.Invoke() }
  elseif ($pattern = Get-Pattern $element 'Toggle' -now) { $pattern.Toggle() }
  elseif ($pattern = Get-Pattern $element 'SelectionItem' -now) { $pattern.Select() }
  elseif ($pattern = Get-Pattern $element 'ExpandCollapse' -now) {
    if ("$($pattern.Current.ExpandCollapseState)" -eq 'Expanded') { $pattern.Collapse() } else { $pattern.Expand() }
  }
  else { return $false }
  $true
}

function Read-Value($element) {
  if ($pattern = Get-Pattern $element 'Toggle' -now) { return "$($pattern.Current.ToggleState)" -eq 'On' }
  if ($pattern = Get-Pattern $element 'RangeValue' -now) { return $pattern.Current.Value }
  if ($pattern = Get-Pattern $element 'Value' -now) { return $pattern.Current.Value }
  if ($pattern = Get-Pattern $element 'Selection' -now) { return "$($pattern.Current.GetSelection()[0].Current.Name)" }
  if ($pattern = Get-Pattern $element 'SelectionItem' -now) { return $pattern.Current.IsSelected }
  Read-Text $element
}

function Read-Text($element) {
  if ($pattern = Get-Pattern $element 'Text' -now) { return $pattern.DocumentRange.GetText(-1) }
  if ($pattern = Get-Pattern $element 'Value' -now) { return $pattern.Current.Value }
  $element.Current.Name
}

function Set-Value($element, $value) {
  if ($value -is [bool]) {
    $pattern = Get-Pattern $element 'Toggle' -now
    if (-not $pattern) { return $false }
    if (("$($pattern.Current.ToggleState)" -eq 'On') -ne $value) { $pattern.Toggle() }
    return $true
  }
  $range = Get-Pattern $element 'RangeValue' -now
  $number = 0.0
  $isNumber = [double]::TryParse("$value", 'Float', [Globalization.CultureInfo]::InvariantCulture, [ref] $number)
  if ($range -and $isNumber) { $range.SetValue($number); return $true }
  $pattern = Get-Pattern $element 'Value' -now
  if ($pattern -and -not $pattern.Current.IsReadOnly) { $pattern.SetValue("$value"); return $true }
  $named = [System.Windows.Automation.PropertyCondition]::new($Element::NameProperty, "$value")
  $entry = $element.FindFirst([System.Windows.Automation.TreeScope]::Descendants, $named)
  $item = if ($entry) { Get-Pattern $entry 'SelectionItem' -now }
  if (-not $item) { return $false }
  $item.Select()
  $true
}

function Get-Answer($asked) {
  switch ($asked.ask) {
    'read' { return , (Read-Windows $asked.pid) }
    'at' { return , (Read-Line ($Element::FromPoint([System.Windows.Point]::new($asked.x, $asked.y)))) }
    'focused' { return , (Read-Line ($Element::FocusedElement)) }
  }
  $element = $known["$($asked.of)"]
  if (-not $element) { throw [System.Windows.Automation.ElementNotAvailableException]::new() }
  switch ($asked.ask) {
    'look' { return , @(Get-Told ($element.GetUpdatedCache($request)) -1) }
    'act' { return Invoke-Action $element }
    'focus' { $element.SetFocus(); return $true }
    'scroll' {
      $pattern = Get-Pattern $element 'ScrollItem' -now
      if ($pattern) { $pattern.ScrollIntoView() }
      return [bool] $pattern
    }
    'text' { return Read-Text $element }
    'value' { return Read-Value $element }
    'set' { return Set-Value $element $asked.value }
  }
}

while ($null -ne ($line = [Console]::In.ReadLine())) {
  $asked = $line | ConvertFrom-Json
  try { $said = @{ id = $asked.id; gives = (Get-Answer $asked) } }
  catch [System.Windows.Automation.ElementNotAvailableException] { $said = @{ id = $asked.id; failed = 'gone'; says = "$_" } }
  catch [System.Windows.Automation.ElementNotEnabledException] { $said = @{ id = $asked.id; failed = 'refused'; says = "$_" } }
  catch [InvalidOperationException] { $said = @{ id = $asked.id; failed = 'cannot'; says = "$_" } }
  catch { $said = @{ id = $asked.id; failed = 'error'; says = "$_" } }
  [Console]::Out.WriteLine((ConvertTo-Json -InputObject $said -Compress -Depth 8))
}
