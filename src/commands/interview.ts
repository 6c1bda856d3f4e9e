// The interactive half of cto-check run: goes on or begins, asks, saves every answer, ends in a report.
import { resolve } from 'node:path';
import { assess } from '../core/assessment.ts';
import { itemsOf, type Bank } from '../core/bank.ts';
import { goOn, newDraft, type Draft } from '../core/draft.ts';
import { Fault, isFault } from '../core/fault.ts';
import { reportOf } from '../core/report.ts';
import { safe } from '../core/safe.ts';
import { readBank, readBuiltInBank } from '../store/banks.ts';
import { newId } from '../store/assessments.ts';
import { newestDraft, removeDraft, saveDraft } from '../store/drafts.ts';
import { gitAround, tilde } from '../store/folder.ts';
import type { Desk, Survey } from '../survey/survey.ts';
import { demoReport } from './demo.ts';
import { show } from './output.ts';
import { circumstances, keep, type Running } from './run.ts';
import { canvasOf, isPlain } from './screen.ts';
import { settingOf, stageOf, type Setting } from './setting.ts';
import { exit, type World } from './world.ts';
