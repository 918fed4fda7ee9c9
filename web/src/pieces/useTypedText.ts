import { useEffect, useRef, useState } from "react";

/**
 * What stands in a field whose text lives in the address. The address follows a moment later, and without the space at the end, so the field keeps
 * what was typed; an address that changes for another reason (back, "clear") is shown.
 */
export function useTypedText(known: string, send: (text: string) => void): [typed: string, type: (text: string) => void] {
  const [typed, setTyped] = useState(known);
  const onTheWay = useRef<string[]>([]);
  useEffect(
    function followAddress() {
      const place = onTheWay.current.lastIndexOf(known);
      if (place === -1) setTyped(known);
      onTheWay.current = place === -1 ? [] : onTheWay.current.slice(place + 1);
    },
    [known],
  );
  const type = (text: string) => {
    setTyped(text);
    const next = text.trim();
    if (next === (onTheWay.current.at(-1) ?? known)) return;
    onTheWay.current.push(next);
    send(next);
  };
  return [typed, type];
}
