// The module of a worker thread.
import { serve } from './serve.ts';

serve();
