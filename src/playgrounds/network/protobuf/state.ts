/** Everything that the reader can set. */
export interface WireState {
  /** The `.proto` text. */
  readonly schema: string;
  /** Full name of the message type. One that the schema lacks stands for its first. */
  readonly message: string;
  /** Which side the reader wrote; the other one follows from it. */
  readonly from: 'value' | 'bytes';
  /** What the reader wrote: JSON or hexadecimal. */
  readonly text: string;
  /**
   * Bytes, in hexadecimal, whose unknown fields go along with the value: those that the reader had
   * before they went on by editing the value. Empty when there were none.
   */
  readonly carried: string;
  /** Offset of the byte that is explained; one behind the end stands for the last. */
  readonly at: number;
}

export const initialWireState: WireState = {
  schema: `syntax = "proto3";

message Server {
  int32 id = 1;
  string name = 2;
  repeated int32 fan_rpm = 3;
  Place place = 4;
}

message Place {
  int32 rack = 1;
  int32 unit = 2;
}
`,
  message: 'Server',
  from: 'value',
  text: `{
  "id": 300,
  "name": "db-1",
  "fanRpm": [1200,1180,900],
  "place": {"rack":7,"unit":12}
}`,
  carried: '',
  at: 1,
};
