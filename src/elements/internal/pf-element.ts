// Plain, so that the published types of every element carry those of the events.
import '../events.js';
import { LitElement, type PropertyDeclarations } from 'lit';
import { type Messages, wordsIn } from '../../messages/words.js';
import { languageOf } from './language.js';

/** What all elements share: the session that they join by id, and the language that they speak. */
export class PfElement extends LitElement {
  static override properties: PropertyDeclarations = { for: {} };

  /** Id of the session to join, in the same document or shadow root, for an element that does not stand inside it. */
  declare for: string;

  constructor() {
    super();
    this.for = '';
  }

  /** The words of a topic in the language that the element stands in. */
  protected words<Topic extends keyof Messages>(topic: Topic, english: Messages[Topic]): Messages[Topic] {
    return wordsIn(languageOf(this), topic, english);
  }
}
