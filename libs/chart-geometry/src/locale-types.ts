export type Language = 'da' | 'en';
export type Frequency = 'DAILY' | 'WEEKLY' | 'FORTNIGHTLY' | 'MONTHLY' | 'PER_EVENT';
