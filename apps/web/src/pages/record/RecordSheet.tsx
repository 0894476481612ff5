export default function RecordSheet(_: { behind: string }) {
  return null;
}
