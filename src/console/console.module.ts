import { Module } from '@nestjs/common';
import { ConsoleController } from './console.controller';

/** Serves the console, the React application for the people who work here. */
@Module({ controllers: [ConsoleController] })
export class ConsoleModule {}
