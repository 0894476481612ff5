import { type ExampleMethod, type WorkedExample } from './worked-example';

/** Invented courses, true to the methods: one for each. */
export const examplesEn: Record<ExampleMethod, WorkedExample> = {
  feedbackmoeder: {
    goal: 'More relatives find that we have understood what matters to them when we follow up on a feedback meeting.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'One daughter is interviewed for twenty minutes about the first week with us. Two of the team sit in the same room and listen without answering. Afterwards they say aloud what they heard.',
        prediction: 'She tells something we did not know.',
        happened: 'She told two things we did not know. The hardest part for us was to keep quiet.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'Another talk, with a son. The interviewer comes from another house, and the listeners have paper: write what you feel like answering.',
        prediction: 'The listeners do not interrupt.',
        happened: 'Nobody interrupted. The son asked afterwards whether we could do it again.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'A meeting with three relatives while the whole day shift listens. After two weeks we call all three and tell what we did.',
        prediction: 'At least two of three can name something that changed.',
        happened: 'Two of three could. The third had been waiting for the call.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'It is not the meeting that counts most but the call afterwards. And we listen best when somebody else asks.',
    measures: [
      'Of the relatives we called: how many could name something that changed?',
      'How many days from the meeting to the call?',
    ],
  },
  livshistorier: {
    goal: "What we know of a person's life can be felt in daily life because it stands in the day's plan.",
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: "With one citizen's yes we choose together one thing from the life story that is to colour the mornings of this week. The story itself stays with the citizen.",
        prediction: 'It is used at least five mornings of seven.',
        happened: 'Four of seven. The temporary staff did not know.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: "The same agreement gets one line in the day's plan, where temporary staff see it.",
        prediction: 'Six mornings of seven, temporary staff included.',
        happened: 'Six of seven. The citizen spoke up when it was forgotten.',
        decision: 'ADOPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Four citizens in one house, a line for each. The contact person asks every Friday whether the line still fits.',
        prediction: 'Three of four lines are used daily.',
        happened: 'Two of four. Lines that were whole recipes were skipped.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'Short beats complete: one thing that can be done today. And the citizen must be able to change it.',
    measures: [
      "Of the week's mornings: how often was the line used?",
      'Of the citizens asked: how many say that the line fits?',
    ],
  },
  icdp: {
    goal: 'Citizens find that we follow their pace when we help them in the morning.',
    cycles: [
      {
        scale: 'ONE_SHIFT',
        plan: 'Two colleagues practise one theme of interplay: following the initiative of the citizen. They choose one situation, the morning coffee, and tell each other about it for five minutes afterwards.',
        prediction: 'Both can name an initiative they would otherwise have missed.',
        happened: 'Both could. One noticed that the citizen reached for the pot.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_SHIFT',
        plan: 'The same on a Saturday, when we are fewer.',
        prediction: 'The five minutes do not happen.',
        happened: 'They became two minutes in the corridor, and that was enough.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'The whole team practises the same theme for two weeks. We tell one example aloud at each handover.',
        prediction: 'There is an example at eight of ten handovers.',
        happened: 'Seven of ten. The best came from those who are usually quiet.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'One theme at a time, and an example rather than a judgement. We speak of the interplay, never of who is good at it.',
    measures: [
      "Of the week's handovers: at how many was an example told?",
      'Of the citizens asked: how many felt that the morning went at their pace?',
    ],
  },
  'marte-meo': {
    goal: 'Citizens who find it hard to speak up more often take the next step themselves when bathing and dressing.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: "With the citizen's yes a therapist watches one situation. We talk only about one moment that succeeded. If it is filmed, the film stays with the therapist and is deleted as agreed.",
        prediction: 'We find a moment where we waited long enough.',
        happened: 'We found it: three seconds of waiting, and she took the cloth herself.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'Everybody who helps her this week waits three seconds after each invitation.',
        prediction: 'She takes the next step herself at least half of the times.',
        happened: 'Twelve of twenty times. It took no longer altogether.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'The same pause with three citizens. We count by strokes: took the step, or we did.',
        prediction: 'At least half, with two of three.',
        happened: 'It worked with two. With the third there was too much noise.',
        decision: 'ADAPT',
      },
    ],
    learned: 'Look for what works already and do it once more. Calm in the room is part of the method.',
    measures: [
      'Of all invitations in the week: how often did the citizen take the next step?',
      'Balancing measure: how many minutes did the situation take?',
    ],
  },
  'our-voice': {
    goal: 'Everybody who gives us praise or criticism gets an answer within two weeks from those who were close.',
    cycles: [
      {
        scale: 'ONE_SHIFT',
        plan: 'For one day we ask at the door: what was good, and what should have been different? Those who were there read the answers the same afternoon.',
        prediction: 'We get three answers, and one of them surprises us.',
        happened: 'Five answers. Two were about the same: whom to go to.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'We hang up the answer: you said, we did. Also what we do not do, and why.',
        prediction: 'More answers come in the week after.',
        happened: 'From five to nine. One of them thanked us for a no with a reason.',
        decision: 'ADOPT',
      },
      {
        scale: 'ONE_UNIT',
        plan: 'Two ways in: the talk at the door and a card in the hall. A fixed reading each Thursday with those it was about.',
        prediction: 'Eight of ten get an answer within two weeks.',
        happened: 'Six of ten. Thursday fell out during the holidays.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'An answer has to come from somebody who was there. And a no with a reason beats a friendly nothing.',
    measures: [
      "Of the month's feedback: how much was answered within two weeks?",
      'How much feedback came, praise and criticism apart?',
    ],
  },
  'etisk-panel': {
    goal: 'When considerations pull different ways, we have looked from several sides before we choose.',
    cycles: [
      {
        scale: 'ONE_SHIFT',
        plan: 'Three colleagues discuss one dilemma without names: a citizen wants to go for a walk alone at night. We name considerations, not solutions, for a quarter of an hour.',
        prediction: 'We find a consideration nobody had thought of.',
        happened: 'We found two. It was hard not to propose anything.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_SHIFT',
        plan: 'A relative who does not know the case takes part. One of us has the task to say: that is a solution, let it wait.',
        prediction: 'We get around four considerations.',
        happened: 'Five. The one of the relative was about the neighbours.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'A small panel of two relatives, one citizen and three from the house takes one question of principle. The panel gives input, and the leaders say afterwards what it led to.',
        prediction: 'At least four of six find that they were heard.',
        happened: 'Five of six. They wanted to know what happened since.',
        decision: 'ADAPT',
      },
    ],
    learned: 'The panel decides nothing, it widens the view. So it has to hear what became of it.',
    measures: [
      'Of those who took part: how many felt heard?',
      'How many days before the panel heard what its input led to?',
    ],
  },
  servicedesign: {
    goal: 'After a meeting with us citizen and relatives know what is agreed and whom they can call.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'We go through one moving-in meeting step by step with the citizen and her husband: where were you in doubt?',
        prediction: 'They were in doubt once.',
        happened: 'Four times. The first was where to sit.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'We end the next meeting with one question: what is agreed, in your own words?',
        prediction: 'They name all three agreements.',
        happened: 'Two of three. The word “assessment” stood in the way.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'All meetings for two weeks: everyday words, the one question at the end, and a card with a name and a number.',
        prediction: 'Eight of ten can tell the agreements the day after.',
        happened: 'Seven of ten. Most had the card on the fridge.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'Doubt begins before the meeting does. And you hear whether it is understood only when the other says it.',
    measures: [
      'Of those asked the day after: how many could tell the agreements?',
      'How many calls did we get about something already agreed?',
    ],
  },
  'tvaerfagligt-team': {
    goal: 'Relatives carry less of what is practical because the professions talk about the citizen before they call.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'About one citizen a helper, a therapist and a nurse meet for ten minutes. One question: what can we take off the daughter this week?',
        prediction: 'We find one thing.',
        happened: 'We found the ordering of medicine. She did not know that we could.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'The same three a week later. Now we first ask the daughter what weighs most.',
        prediction: 'It is something practical.',
        happened: 'It was the nights. We had talked about the wrong thing.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Four citizens. One of us calls the relatives before the meeting, and the same one calls afterwards.',
        prediction: 'Three of four say that something was taken off them.',
        happened: 'Three of four. The fourth would rather go on alone.',
        decision: 'ADOPT',
      },
    ],
    learned: 'Ask first what weighs. Relief is not the same for everybody.',
    measures: [
      'Of the relatives asked: how many had something taken off them this month?',
      'Balancing measure: how many minutes do we spend on the joint meetings?',
    ],
  },
};
