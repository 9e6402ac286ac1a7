import { contextBridge, ipcRenderer } from 'electron'

// Pages see that there is a shell, and get one end of a channel to the host; nothing else.
contextBridge.exposeInMainWorld('deskhand', true)
ipcRenderer.on('deskhand:host', ({ ports }) => {
  window.postMessage('deskhand:host', window.location.origin, ports)
})
ipcRenderer.on('deskhand:show', (_event, page: string) => {
  window.postMessage({ deskhandShow: page }, window.location.origin)
})
window.addEventListener('load', () => ipcRenderer.send('deskhand:connect'))
