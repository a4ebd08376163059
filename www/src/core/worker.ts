import * as answering from './dispatch.ts'
import { serve } from './serve.ts'

serve(answering)
