import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface CountFieldProps {
  label: string;
  value: number;
  onChange: (count: number) => void;
  onBlur: () => void;
}

/** How many, at least one. While it is written it may be empty; left empty, what stood there stands. */
export function CountField({ label, value, onChange, onBlur }: CountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      value={typed ?? String(value)}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 5);
        setTyped(digits);
        if (Number(digits) > 0) onChange(Number(digits));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur();
      }}
    />
  );
}
