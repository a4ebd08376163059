import { serve } from '../serve.ts'
import * as answering from './dispatch.ts'

serve(answering)
