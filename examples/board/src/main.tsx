import './first'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Board } from './board'
import './board.css'

const place = document.getElementById('board')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Board />
    </StrictMode>,
  )
}
